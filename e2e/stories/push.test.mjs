// Push from the browser's side: turned on with a tap, known again, shown as a notification, turned
// off. The browser's own push service is pretended: what is sealed for it is tested in `courier`.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAccessible } from "../lib/axe.mjs";
import { binary, startInstallation } from "../lib/product.mjs";
import { shot } from "../lib/shot.mjs";
import { stories } from "../lib/story.mjs";

const TITLE = "Plats 23";
const BODY = "Något väntar på dig i Plats 23.";

const story = stories(async () => {
  const folder = await mkdtemp(join(tmpdir(), "plats23-push-"));
  const [key, file] = [join(folder, "push.key"), join(folder, "plats23.toml")];
  execFileSync(binary(), ["key", "push", key], { stdio: "ignore" });
  const contact = "mailto:plats23@region.example";
  await writeFile(file, `[push]\ncontact = "${contact}"\nkey_file = "${key}"\nservices = ["push.example"]\n`);
  const product = await startInstallation(["--config", file]);
  return { ...product, base: product.base.replace("127.0.0.1", "localhost") };
});

story("a telephone is turned on, shows what comes, and is turned off", async ({ person, product }) => {
  const anna = await person("Anna Prov", { width: 390 });
  const { page } = anna;
  await page.context().grantPermissions(["notifications"], { origin: product.base });
  await page.addInitScript(pretendService);
  await begin(page, product);

  await page.goto("/account/notices");
  await shot(anna, "push-off");
  const on = page.getByRole("button", { name: "Slå på notiser här" });
  await on.click();
  await page.getByText("Notiser är på här.").waitFor();
  await page.getByText("Notiser är på i den här webbläsaren.").waitFor();
  assert.equal(await on.isVisible(), false, "it is on already");
  assert.equal(await page.locator('input[value="push"]').first().isChecked(), true, "told of everything");
  await isAccessible(anna);
  await shot(anna, "push-on");

  await deliver(page, product.base);
  const shown = await page.waitForFunction(async () => {
    const worker = await navigator.serviceWorker.ready;
    const [first] = await worker.getNotifications();
    return first && { title: first.title, body: first.body, tag: first.tag };
  });
  assert.deepEqual(await shown.jsonValue(), { title: TITLE, body: BODY, tag: "1f.2e" });

  await page.getByRole("button", { name: /^Ta bort/ }).click();
  await page.getByText("Enheten får inga fler notiser.").waitFor();
  await page.getByText("Du har ingen enhet med notiser.").waitFor();
});

/** The first administrator, who has got as far as to the region's name. */
async function begin(page, product) {
  const code = (await readFile(join(product.data, "setup-code"), "utf8")).trim().split("\n")[1];
  await page.goto("/setup");
  await page.locator("#code").fill(code);
  await page.locator('main button[type="submit"]').last().click();
  await page.locator("#name").fill("Anna Prov");
  await page.locator("#login_name").fill("anna.prov");
  await page.locator("#password").fill("fyra gröna hästar");
  await page.locator('main button[type="submit"]').last().click();
  await page.locator("#number").fill("232100-0131");
  await page.locator("#name").fill("Region Norrdal");
  await page.locator("#place").fill("Norrstad");
  await page.locator('main button[type="submit"]').last().click();
  await page.waitForURL("**/setup/ward");
}

/** Runs in the page: a service that gives an address and keys, and remembers that it has. */
function pretendService() {
  const point = `B${"A".repeat(86)}`;
  const made = {
    endpoint: "https://push.example/send/abc",
    unsubscribe: async () => true,
    toJSON: () => ({ endpoint: made.endpoint, keys: { p256dh: point, auth: "A".repeat(22) } }),
  };
  PushManager.prototype.subscribe = async () => {
    sessionStorage.setItem("pretended", "yes");
    return made;
  };
  PushManager.prototype.getSubscription = async () => (sessionStorage.getItem("pretended") ? made : null);
}

/** As the browser does when its service has something for it. */
async function deliver(page, origin) {
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise((found) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      if (registrations[0]) found(registrations[0].registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const data = JSON.stringify({ title: TITLE, body: BODY, tag: "1f.2e" });
  await devtools.send("ServiceWorker.deliverPushMessage", { origin, registrationId: await registered, data });
}
