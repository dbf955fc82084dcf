// A passkey from beginning to end, with an authenticator that Chromium pretends to have:
// added under the own account, used at the entrance, refused when it is gone.
// Passkeys belong to a name, so these stories go to localhost and not to a number.

import assert from "node:assert/strict";
import { isAccessible } from "../lib/axe.mjs";
import { startProduct } from "../lib/product.mjs";
import { stories } from "../lib/story.mjs";

const story = stories(async () => {
  const product = await startProduct();
  return { ...product, base: product.base.replace("127.0.0.1", "localhost") };
});

story("a passkey is added, signs in again, and is refused once removed", async ({ person }) => {
  const nurse = await person("a nurse");
  await nurse.page.addInitScript(offerNothingInTheField);
  const device = await authenticator(nurse);
  await be(nurse, "ward_nurse");

  await nurse.page.goto("/account");
  await nurse.page.locator('[data-passkey="registration"] button').click();
  await removeButton(nurse).waitFor();
  await isAccessible(nurse);
  assert.equal((await device.credentials()).length, 1);
  assert.ok((await device.credentials())[0].isResidentCredential, "found without a name");

  await signOut(nurse);
  await passkeyButton(nurse).click();
  await nurse.page.waitForURL((url) => url.pathname !== "/login");
  await nurse.page.goto("/account");
  assert.equal(await removeButton(nurse).count(), 1);

  await removeButton(nurse).click();
  await removeButton(nurse).waitFor({ state: "detached" });
  await signOut(nurse);
  await passkeyButton(nurse).click();
  await nurse.page.locator("[data-passkey-status]").filter({ hasText: /\S/ }).waitFor();
  assert.equal(new URL(nurse.page.url()).pathname, "/login");
});

story("the field for the name offers the passkey by itself", async ({ person }) => {
  const physician = await person("a physician");
  await authenticator(physician);
  await be(physician, "ward_physician");
  await physician.page.goto("/account");
  await physician.page.locator('[data-passkey="registration"] button').click();
  await removeButton(physician).waitFor();
  // The pretended device chooses at once what somebody would choose in the list.
  await physician.page.locator('form[action="/logout"] button').click();
  await physician.page.waitForURL("**/board");
});

story("the same device is not added twice", async ({ person }) => {
  const patient = await person("a patient", { width: 390 });
  await authenticator(patient);
  await be(patient, "patient");
  await patient.page.goto("/account");
  const add = patient.page.locator('[data-passkey="registration"] button');
  await add.click();
  await removeButton(patient).waitFor();
  await add.click();
  await patient.page.locator("[data-passkey-status]").filter({ hasText: /\S/ }).waitFor();
  assert.equal(await removeButton(patient).count(), 1);
});

story("an answer to a ceremony that was never begun lets nobody in", async ({ person }) => {
  const stranger = await person("a stranger");
  await stranger.page.goto("/login");
  const status = await stranger.page.evaluate(async () => {
    const body = JSON.stringify({ id: "019aaaaa-0000-7000-8000-000000000001", credential: {} });
    const headers = { "content-type": "application/json" };
    return (await fetch("/passkeys/login/finish", { method: "POST", headers, body })).status;
  });
  assert.equal(status, 422);
});

story("signing out everywhere ends the other device too", async ({ person }) => {
  const [here, there] = [await person("at the desk"), await person("on the phone", { width: 390 })];
  for (const one of [here, there]) await be(one, "ward_physician");
  await here.page.goto("/account");
  await here.page.locator('form[action="/account/sessions/end"] button').click();
  await here.page.waitForURL("**/login");
  await there.page.goto("/account");
  assert.equal(new URL(there.page.url()).pathname, "/login");
});

/** A browser that can passkeys, but not in a field: the button is the way. */
function offerNothingInTheField() {
  PublicKeyCredential.isConditionalMediationAvailable = async () => false;
}

/** A device with a lock of its own, that somebody always opens. */
async function authenticator({ page }) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable", { enableUI: false });
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    credentials: async () => (await devtools.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  };
}

async function be({ page }, role) {
  await page.goto("/login");
  await page.locator(`button[name="as"][value="${role}"]`).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

async function signOut({ page }) {
  await page.locator('form[action="/logout"] button').click();
  await page.waitForURL("**/login");
}

const passkeyButton = ({ page }) => page.locator('[data-passkey="login"] button');
const removeButton = ({ page }) => page.locator('form[action="/account/passkeys/removal"] button');
