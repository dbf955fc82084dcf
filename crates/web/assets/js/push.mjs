// Turns on push in this browser: asks its owner, lets the browser's service make an address, and
// sends that with the form. Not here: what is told, and whether the server takes the address.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-push]"));

/** @param {string} text base64url */
function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** What its owner may know the browser by. */
function name() {
  const browser = ["Edg", "Firefox", "Chrome", "Safari"].find((one) => navigator.userAgent.includes(one));
  const system = ["Android", "iPhone", "iPad", "Windows", "Mac", "Linux"].find((one) => navigator.userAgent.includes(one));
  return [browser === "Edg" ? "Edge" : browser, system].filter(Boolean).join(", ");
}

/** @param {HTMLFormElement} form */
async function setUp(form) {
  const status = /** @type {HTMLElement} */ (form.querySelector("[data-push-status]"));
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  const say = (/** @type {string} */ word) => (status.textContent = form.getAttribute(`data-text-${word}`) ?? "");
  const known = JSON.parse(form.dataset.known ?? "[]");
  const worker = await navigator.serviceWorker.register("/push.js", { scope: "/" });
  const old = await worker.pushManager.getSubscription();
  if (old && known.includes(old.endpoint)) return say("on");
  say(Notification.permission === "denied" ? "denied" : "off");
  button.hidden = Notification.permission === "denied";
  form.addEventListener("submit", async (press) => {
    press.preventDefault();
    button.disabled = true;
    try {
      // Made anew: an old one may belong to another key of the server's.
      await old?.unsubscribe();
      const options = { userVisibleOnly: true, applicationServerKey: bytes(form.dataset.push ?? "") };
      const made = (await worker.pushManager.subscribe(options)).toJSON();
      const fields = { endpoint: made.endpoint, ...made.keys, name: name() };
      for (const [field, value] of Object.entries(fields)) {
        /** @type {HTMLInputElement} */ (form.elements.namedItem(field)).value = value ?? "";
      }
      form.submit();
    } catch {
      say(Notification.permission === "denied" ? "denied" : "failed");
      button.disabled = false;
    }
  });
}

if (form && "serviceWorker" in navigator && "PushManager" in window) setUp(form);
