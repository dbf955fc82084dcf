// Passkeys in the browser: asks the server for options, the device for a proof, and sends it back.
// Not here: whether the proof is right. Without this script the password form is the way in.

/**
 * @typedef {{id: string, options: {publicKey: any}}} Started The server's half; its bytes are base64url.
 * @typedef {PublicKeyCredential & {response: AuthenticatorAttestationResponse & AuthenticatorAssertionResponse}} Credential
 */

/** The server forgets a ceremony after five minutes: one that waits begins anew before that. */
const WAIT_MS = 4 * 60 * 1000;

/** @param {string} text base64url */
function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** @param {ArrayBuffer | null | undefined} buffer */
function text(buffer) {
  if (!buffer) return undefined;
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Options as the browser wants them: ids and challenge in bytes. @param {any} options */
function readable(options) {
  const ids = (/** @type {any[]} */ all = []) => all.map((one) => ({ ...one, id: bytes(one.id) }));
  const read = { ...options, challenge: bytes(options.challenge) };
  if (options.user) read.user = { ...options.user, id: bytes(options.user.id) };
  if (options.excludeCredentials) read.excludeCredentials = ids(options.excludeCredentials);
  if (options.allowCredentials) read.allowCredentials = ids(options.allowCredentials);
  return read;
}

/** The device's answer as JSON. @param {Credential} credential */
function sendable(credential) {
  const { response } = credential;
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.(),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
    },
  };
}

/** A refusal with the word that the page has a sentence for. */
class Refused extends Error {}

/** @param {string} address @param {object} [body] */
async function post(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body ?? {}),
  });
  // Nobody is signed in any more: the server has led to the entrance.
  if (answer.redirected) location.assign(answer.url);
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(said.refused ?? "failed");
  return said;
}

/** What went wrong, as the word of a text. @param {unknown} fault */
function word(fault) {
  if (fault instanceof Refused) return fault.message;
  const name = fault instanceof DOMException ? fault.name : "";
  return { NotAllowedError: "stopped", AbortError: "stopped", InvalidStateError: "known" }[name] ?? "failed";
}

/** One place on a page where passkeys are used. @param {HTMLElement} place */
function setUp(place) {
  const isLogin = place.dataset.passkey === "login";
  const button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
  const status = /** @type {HTMLElement} */ (document.querySelector("[data-passkey-status]"));
  /** @type {AbortController | undefined} */
  let waiting;

  /** Both halves. @param {CredentialMediationRequirement} [mediation] */
  async function ceremony(mediation) {
    waiting?.abort();
    const mine = (waiting = new AbortController());
    /** @type {Started} */
    const { id, options } = await post(place.dataset.start ?? "");
    const asked = { publicKey: readable(options.publicKey), signal: mine.signal };
    const proof = isLogin
      ? await navigator.credentials.get({ ...asked, ...(mediation && { mediation }) })
      : await navigator.credentials.create(asked);
    const credential = sendable(/** @type {any} */ (proof));
    const { to } = await post(place.dataset.finish ?? "", { id, credential, next: place.dataset.next ?? "" });
    location.assign(to);
  }

  button.addEventListener("click", async () => {
    button.disabled = true;
    status.textContent = "";
    try {
      await ceremony();
    } catch (fault) {
      status.textContent = place.getAttribute(`data-text-${word(fault)}`) ?? "";
    }
    button.disabled = false;
  });

  /** The browser offers passkeys in the name field itself, quietly: nothing is said when it cannot. */
  async function offerInField() {
    const timer = setTimeout(offerInField, WAIT_MS);
    try {
      await ceremony("conditional");
    } catch (fault) {
      if (word(fault) !== "stopped") clearTimeout(timer);
      if (fault instanceof Refused) status.textContent = place.getAttribute(`data-text-${fault.message}`) ?? "";
    }
  }

  status.textContent = "";
  place.hidden = false;
  if (isLogin) PublicKeyCredential.isConditionalMediationAvailable?.().then((can) => can && offerInField());
}

if (globalThis.PublicKeyCredential) {
  for (const place of document.querySelectorAll("[data-passkey]")) setUp(/** @type {HTMLElement} */ (place));
}
