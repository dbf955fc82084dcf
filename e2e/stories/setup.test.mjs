// From an empty record to a ward with a nurse who has logged in, by somebody who has read nothing.

import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { inspector } from "../lib/flow.mjs";
import { startInstallation } from "../lib/product.mjs";
import { stories } from "../lib/story.mjs";

const story = stories(startInstallation);
const PASSWORD = "fyra gröna hästar";
const OWN = "sju blå kaffekoppar";

story("from an empty record to the first ward and its first nurse", async ({ person, product }) => {
  const seen = inspector();
  await seen.during(async () => {
    const anna = await person("Anna Prov");
    const { page } = anna;
    const file = join(product.data, "setup-code");
    assert.equal((await stat(file)).mode & 0o777, 0o600, "only the server's own user reads it");
    const code = (await readFile(file, "utf8")).trim().split("\n")[1];

    await page.goto("/setup");
    await seen.meets({ person: anna, page }, "setup-code");
    await fill(page, { code: "K7QF-2M9X-4T8C-A1B2-Z9Y8" });
    await send(page);
    assert.match(await page.locator(".nhsuk-error-summary").innerText(), /stämmer inte/);
    await fill(page, { code: code.toLowerCase() });
    await send(page);

    await seen.meets({ person: anna, page }, "setup-administrator");
    await fill(page, { name: "Anna Prov", login_name: "anna.prov", password: "kort" });
    await send(page);
    assert.equal(await page.locator("#name").inputValue(), "Anna Prov", "nothing typed is lost");
    await fill(page, { password: PASSWORD });
    await send(page);

    await seen.meets({ person: anna, page }, "setup-organisation");
    await fill(page, { name: "Region Norrdal", number: "232100-0132", place: "Norrstad" });
    await send(page);
    assert.match(await page.locator("#number-error").innerText(), /organisationsnummer/);
    await fill(page, { number: "232100-0131" });
    await send(page);
    assert.equal(new URL(page.url()).pathname, "/setup/ward");

    const late = await person("Sen Gäst");
    const gone = await late.page.goto("/setup");
    assert.equal(gone?.status(), 404, "the code has died");

    await seen.meets({ person: anna, page }, "setup-ward");
    await fill(page, { name: "Infektion 5", place: "Norrstads lasarett", beds: "22", overbooking: "2", number: "0980-319 223" });
    await send(page);
    await seen.meets({ person: anna, page }, "setup-programme");
    await page.getByRole("button", { name: /^Inför det här/ }).first().click();
    await page.waitForURL("**/setup/staff");

    await seen.meets({ person: anna, page }, "setup-staff");
    await fill(page, { name: "Nora Prov", login_name: "nora.prov" });
    await page.locator('input[value="ward_nurse"]').check();
    await send(page);
    await seen.sees({ person: anna, page }, "setup-handed");
    const once = await page.locator(".p23-code").innerText();

    const nora = await person("Nora Prov");
    await nora.page.goto("/welcome");
    await seen.meets({ person: nora, page: nora.page }, "welcome");
    await fill(nora.page, { code: once, password: OWN });
    await send(nora.page);
    assert.equal(new URL(nora.page.url()).pathname, "/board");
    const again = await person("Någon Annan");
    await again.page.goto("/welcome");
    await fill(again.page, { code: once, password: OWN });
    await send(again.page);
    assert.match(await again.page.locator("#code-error").innerText(), /använd/);

    await page.goto("/setup");
    assert.equal(new URL(page.url()).pathname, "/setup/done");
    await seen.meets({ person: anna, page }, "setup-done");
    await send(page);
    assert.equal(new URL(page.url()).pathname, "/administration");
    await seen.meets({ person: anna, page }, "setup-administration");
    assert.equal((await page.goto("/setup"))?.status(), 404, "nothing of it is there any more");
  });
});

async function fill(page, values) {
  for (const [id, value] of Object.entries(values)) await page.locator(`#${id}`).fill(value);
}

/** Sends the page's own last form. */
async function send(page) {
  const form = page.locator('main form[method="post"]:not([action^="/language"])').last();
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === "POST"),
    form.locator('button[type="submit"]').click(),
  ]);
  await page.waitForLoadState();
}
