// An installation that has just been started: its wizard walked from the code to the end, each step
// sent empty first, and what stands after it: a ward with one nurse and nobody to care for.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { looked } from "./look.mjs";
import { sent } from "./form.mjs";

const PASSWORD = "fyra gröna hästar";
/** As long as a name of a unit is when the whole hospital stands in it. */
export const LONG_UNIT = "Infektionskliniken avdelning fem, Universitetssjukhusets vårdenhet för utskrivningsplanering";

/** @param {{product: any, anna: import("../browser.mjs").Person, nora: import("../browser.mjs").Person, say: (what: string, faults: string[]) => void}} walk */
export async function wizard({ product, anna, nora, say }) {
  const { page } = anna;
  const step = async (path, pattern, values) => {
    const at = path || "/setup";
    await page.goto(at);
    say(`GET ${at} before ${pattern}`, await looked(anna));
    const { status } = await sent(page, at, pattern, "empty");
    if (status !== 422) say(`POST ${pattern} empty`, [`${status}, not 422`]);
    say(`POST ${pattern} empty`, await looked(anna));
    await page.goto(at); // What the step suggests is chosen again.
    await fill(page, values);
    await send(page, pattern);
    const refused = await page.locator(".nhsuk-error-summary").allInnerTexts();
    if (refused.length) throw new Error(`${pattern} is refused: ${refused}`);
  };
  const code = (await readFile(join(product.data, "setup-code"), "utf8")).trim().split("\n")[1];
  await step("/setup", "/setup/code", { code });
  await step("", "/setup/administrator", { name: "Anna Prov", login_name: "anna.prov", password: PASSWORD });
  await step("", "/setup/organisation", { name: "Region Norrdal", number: "232100-0131", place: "Norrstad" });
  await step("/setup/ward", "/setup/ward", { name: LONG_UNIT, place: "Norrstads lasarett", beds: "22", overbooking: "2", number: "0980-319 223" });
  say("GET /setup/programme", await looked(anna));
  await page.getByRole("button", { name: /^Inför det här/ }).first().click();
  await page.waitForURL("**/setup/staff");
  say("GET /setup/staff", await looked(anna));
  await fill(page, { name: "Nora Prov", login_name: "nora.prov" });
  await page.locator('input[value="ward_nurse"]').check();
  await send(page, "/setup/staff");
  say("POST /setup/staff", await looked(anna));
  const once = await page.locator(".p23-code").innerText();
  await nora.page.goto("/welcome");
  await fill(nora.page, { code: once, password: "sju blå kaffekoppar" });
  await send(nora.page, "/welcome");
  await page.goto("/setup");
  say("GET /setup/done", await looked(anna));
  await send(page, "/setup/done");
}

export async function fill(page, values) {
  for (const [id, value] of Object.entries(values)) await page.locator(`#${id}`).first().fill(value);
}

export async function send(page, action) {
  const form = page.locator(`main form[action="${action}"]`).last();
  await Promise.all([page.waitForNavigation(), form.locator('button[type="submit"]').last().click()]);
}
