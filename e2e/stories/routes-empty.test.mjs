// Pages with nothing on them yet: an installation that has just been set up, its ward without
// patients, then with one, whose names are as long as names can be. And five pages from right to left.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrive, openBrowser } from "../lib/browser.mjs";
import { startInstallation, startProduct } from "../lib/product.mjs";
import { people } from "../lib/routes/people.mjs";
import { sent } from "../lib/routes/form.mjs";
import { looked } from "../lib/routes/look.mjs";
import { fill, send, wizard, LONG_UNIT } from "../lib/routes/wizard.mjs";
import { fits } from "../lib/shot.mjs";

const GIVEN = "Maria Elisabeth Charlotta Wilhelmina";
const FAMILY = "Liljencrantz-Hammarskjöld von Schwerin-Oxenstierna";

const WARD_EMPTY = ["/board", "/board/beds", "/board/mine", "/board/walls", "/calls", "/candidates/new", "/downtime", "/rounds"];
const KEPT_EMPTY = ["", "/access-log", "/log", "/programmes", "/staff", "/import/staff", "/units/new", "/wards/new"];
/** Of a patient of whom nobody has said anything yet. */
const PATIENT_EMPTY = [
  "", "/agreement", "/assessment", "/consents", "/decision", "/journal", "/kin", "/measurements", "/medicines",
  "/news2", "/papers", "/patient", "/preparation", "/requests", "/things", "/timeline",
];
const RIGHT_TO_LEFT = [
  ["ward_nurse", "/board"],
  ["ward_nurse", "/calls"],
  ["home_nurse", "/day"],
  ["home_nurse", "/requests"],
  ["patient_lisa", "/me"],
];

let browser;
before(async () => void (browser = await openBrowser()));
after(async () => browser?.close());

test("an installation from its code to its first patient, whose names are long", { timeout: 300_000 }, async () => {
  const product = await startInstallation();
  const wrong = [];
  const say = (what, faults) => wrong.push(...faults.map((fault) => `${what}: ${fault}`));
  try {
    const anna = await arrive(browser, product.base, "Anna Prov");
    const nora = await arrive(browser, product.base, "Nora Prov");
    await wizard({ product, anna, nora, say });
    for (const path of KEPT_EMPTY) await meet(anna, `/administration${path}`, say);
    const keeper = await anna.page.locator("body").evaluate(async () => {
      const text = await (await fetch("/administration")).text();
      return /href="(\/administration\/organisations\/(?!new)[^"]+)"/.exec(text)?.[1] ?? "";
    });
    await meet(anna, keeper, say);
    const { status } = await sent(anna.page, keeper, "/administration/organisations/{organisation}", "empty");
    if (status !== 422) say("POST /administration/organisations/{organisation} empty", [`${status}, not 422`]);
    say("POST /administration/organisations/{organisation} empty", await looked(anna));
    for (const path of WARD_EMPTY) await meet(nora, path, say);
    await centre(anna);
    const patient = await flagged(nora, say);
    for (const path of PATIENT_EMPTY) await meet(nora, `${patient}${path}`, say);
    await meet(nora, "/board", say);
    assert.ok((await nora.page.locator("main").innerText()).includes(FAMILY), "nothing of a name is cut away");
    assert.ok((await nora.page.locator("body").innerText()).includes(LONG_UNIT.slice(0, 30)), "nor of a unit's");
    for (const person of [anna, nora]) await person.leave().catch((error) => say(person.name, [error.message]));
  } finally {
    await product.stop();
  }
  assert.deepEqual(wrong, []);
});

test("five pages from right to left scroll no further than they are wide", { timeout: 120_000 }, async () => {
  const product = await startProduct();
  try {
    const crowd = people(browser, product, "sv");
    for (const [role, path] of RIGHT_TO_LEFT) {
      const person = await crowd.as(role);
      await person.page.setViewportSize({ width: 390, height: 844 });
      await person.page.goto(path);
      const start = await person.page.evaluate(() => {
        document.documentElement.dir = "rtl";
        return document.querySelector("h1")?.getBoundingClientRect().right ?? 0;
      });
      assert.ok(start > 300, `${path} begins at the right: ${start}`);
      await fits(person);
    }
    assert.deepEqual(await crowd.leave(), []);
  } finally {
    await product.stop();
  }
});

async function meet(person, path, say) {
  const answer = await person.page.goto(path);
  const at = new URL(person.page.url()).pathname;
  if (answer?.status() !== 200 || at !== path) return say(`GET ${path}`, [`${answer?.status()} at ${at}`]);
  say(`GET ${path} with nothing`, await looked(person));
}

/** Somewhere a patient is listed. */
async function centre({ page }) {
  await page.goto("/administration/units/new");
  await fill(page, { name: "Älvsjö vårdcentral", place: "Älvsjö" });
  await page.locator("#kind").selectOption("primary-care");
  await send(page, "/administration/units/new");
}

/** A person is registered and suggested: an episode of whom nothing else is known. */
async function flagged(nora, say) {
  const { page } = nora;
  await page.goto("/candidates/new");
  await fill(page, { text: "19280110-6598" });
  await send(page, "/candidates/search");
  say("a search with no hits", await looked(nora));
  const fold = page.locator('details:has(form[action="/persons"]):not([open]) > summary');
  if (await fold.count()) await fold.click();
  await fill(page, { given: GIVEN, family: FAMILY, identity: "19280110-6598", telephone: "070-174 06 20", municipality: "Älvsjö" });
  await send(page, "/persons");
  say("a person with long names", await looked(nora));
  await fill(page, { reason: "Skelettinfektion i handen" });
  const programme = page.locator('form[action="/candidates"] [name="programme"]');
  if (await programme.count()) await programme.first().check();
  await page.locator('form[action="/candidates"] [name="primary_care"]').selectOption({ index: 1 });
  await page.locator('form[action="/candidates"] [name="bed"]').selectOption({ index: 1 });
  await send(page, "/candidates");
  assert.match(page.url(), /\/episodes\//, await page.locator("main").innerText());
  return new URL(page.url()).pathname;
}
