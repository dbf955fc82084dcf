// An administrator makes a unit that answers, opens its ward, and lets somebody in, and out again.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isAccessible } from "../lib/axe.mjs";
import { shot } from "../lib/shot.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();
const FIRST = "fyra gröna hästar";
const SECOND = "sju blå kaffekoppar";

for (const lang of ["sv", "en"]) {
  story(`everything that is kept can be read by everybody (${lang})`, async ({ person, product }) => {
    const per = await administrator(person, { lang });
    await per.page.context().addCookies([{ name: "lang", value: lang, url: product.base }]);
    const pages = ["", "/access-log", "/log", "/organisations/new", "/units/new", "/wards/new", "/staff", "/staff/new", "/programmes", "/programmes/new", "/import/units", "/import/staff"];
    for (const page of pages) {
      await per.page.goto(`/administration${page}`);
      assert.equal(await per.page.locator("h1").count(), 1);
      await isAccessible(per);
      await shot(per, `administration${page.replaceAll("/", "-")}-${lang}`);
    }
    await per.page.goto("/administration/programmes");
    await per.page.locator('main a[href*="/programmes/"]:not([href$="/new"])').first().click();
    await per.page.waitForURL(/programmes\/[0-9a-f]{64}$/);
    await isAccessible(per);
    await shot(per, `administration-programme-${lang}`);
  });
}

story("a unit, its telephone, its ward and its first nurse", async ({ person }) => {
  const per = await administrator(person);
  const { page } = per;
  await page.goto("/administration/units/new");
  await fill(page, { name: "Medicin 3", place: "Norrstads lasarett" });
  await page.locator("#kind").selectOption("ward");
  await send(page);
  await page.waitForURL("**/telephones");

  await fill(page, { number_1: "0980-319 299", label_1: "avdelningens sjuksköterska", day_1_1: "ibland" });
  await send(page);
  assert.match(await page.locator(".nhsuk-error-summary").innerText(), /ibland/);
  assert.equal(await page.locator("#number_1").inputValue(), "0980-319 299");
  await isAccessible(per);
  for (const day of [1, 2, 3, 4, 5]) await page.locator(`#day_1_${day}`).fill("7–16");
  for (const day of [6, 7]) await page.locator(`#day_1_${day}`).fill("8.30–12");
  await send(page);
  const main = await page.locator("main").innerText();
  assert.match(main, /mån–fre 7–16; lör–sön 08\.30–12/);
  assert.match(main, /Ingen svarar dygnet runt/);
  await isAccessible(per);

  await page.goto("/administration/wards/new");
  await page.locator("#unit").selectOption({ label: "Medicin 3, Norrstads lasarett" });
  await fill(page, { beds: "18", overbooking: "2" });
  await send(page);
  assert.match(await page.locator("main").innerText(), /18 sängar/);

  await page.goto("/administration/staff/new");
  await fill(page, { name: "Nora Prov", login_name: "Nora.Prov", password: "password1234" });
  await page.locator("#unit").selectOption({ label: "Medicin 3, Norrstads lasarett" });
  await page.locator("#role").selectOption("ward_nurse");
  await send(page);
  assert.match(await page.locator(".nhsuk-error-summary").innerText(), /vanligaste|minst 12/);
  assert.equal(await page.locator("#password").inputValue(), "", "a password is never sent back");
  assert.equal(await page.locator("#name").inputValue(), "Nora Prov");
  await page.locator("#password").fill(FIRST);
  await send(page);
  assert.match(await page.locator("main").innerText(), /Nora Prov/);

  const nora = await person("Nora Prov");
  await signIn(nora.page, "nora.prov", FIRST);
  assert.notEqual(new URL(nora.page.url()).pathname, "/login");
  await nora.page.goto("/account");
  await fill(nora.page, { current: "fel lösenord", password: SECOND });
  await send(nora.page, "/account/password");
  assert.equal(await nora.page.locator("#current-error").count(), 1);
  await isAccessible(nora);
  await fill(nora.page, { current: FIRST, password: SECOND });
  await send(nora.page, "/account/password");
  assert.equal(new URL(nora.page.url()).pathname, "/account");
  assert.equal(await nora.page.locator('main [role="status"]').first().count(), 1);

  await page.goto("/administration/staff");
  await page.getByRole("link", { name: "Nora Prov" }).click();
  await page.locator('a[href$="/end"]').click();
  await send(page);
  await nora.page.goto("/account");
  assert.equal(new URL(nora.page.url()).pathname, "/login", "the end of the post ends the session");
  await signIn(nora.page, "nora.prov", SECOND);
  assert.equal(new URL(nora.page.url()).pathname, "/login", "nobody without a post comes in");
});

story("staff from a pasted table: wrong, then right, then nothing left to do", async ({ person }) => {
  const per = await administrator(person, { script: false });
  const { page } = per;
  const table = (unit) => `anvandarnamn;namn;enhet;roll\nida.prov;Ida Prov;${unit};ward_nurse\n`;
  const look = async (text) => {
    await page.goto("/administration/import/staff");
    await page.locator("#text").fill(text);
    await send(page, "/administration/import/staff");
  };
  await look(table("Finns inte"));
  assert.match(await page.locator("tr.is-wrong").innerText(), /Ingen öppen enhet/);
  assert.equal(await page.locator('form[action$="/confirmed"]').count(), 0, "nothing to confirm");
  await look(table("Infektion 5"));
  assert.equal(await page.locator("tr.is-new").count(), 1);
  await send(page, "/administration/import/staff/confirmed");
  assert.match(await page.locator(".p23-code").innerText(), /^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
  await look(table("Infektion 5"));
  assert.equal(await page.locator("tr.is-unchanged").count(), 1);
  assert.equal(await page.locator('form[action$="/confirmed"]').count(), 0);
});

story("a programme with faults comes back with its lines, and whole it is approved", async ({ person }) => {
  const per = await administrator(person);
  const { page } = per;
  const text = await readFile(resolve(import.meta.dirname, "../../programmes/opat-pump.toml"), "utf8");
  const next = text.replace(/^version = 1$/m, "version = 2");
  await page.goto("/administration/programmes/new");
  await page.locator("#text").fill(next.replace('unit = "ward"', 'unit = "wrad"'));
  await send(page);
  assert.match(await page.locator("#faults + ol").innerText(), /Rad \d+.*wrad/);
  assert.match(await page.locator("#text").inputValue(), /wrad/);
  await isAccessible(per);
  await page.locator("#text").fill(next);
  await send(page);
  await page.waitForURL(/programmes\/[0-9a-f]{64}$/);
  assert.ok((await page.locator("main h2").count()) > 5);

  await page.goto("/administration/programmes/new");
  await page.locator("#text").fill(next.replace("Antibiotika i pump hemma", "Något annat"));
  await send(page);
  assert.match(await page.locator(".nhsuk-error-summary").innerText(), /version 2/);
});

story("the log says who saw the board, and no patient's name", async ({ person }) => {
  const maria = await person("Maria Ek");
  await be(maria, "ward_nurse");
  await maria.page.goto("/board");
  const names = await maria.page.locator("main a[href^='/episodes/']").allInnerTexts();
  const per = await administrator(person);
  await per.page.goto("/administration/access-log");
  await per.page.locator("#by").selectOption({ label: "Maria Ek" });
  await per.page.getByRole("button", { name: "Visa" }).click();
  const shown = await per.page.locator("main").innerText();
  assert.match(shown, /Maria Ek/);
  assert.match(shown, /såg tavlan/);
  for (const name of names.filter((name) => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name))) {
    assert.ok(!shown.includes(name), name);
  }
  await isAccessible(per);
});

story("nobody else has an administration", async ({ person }) => {
  for (const role of ["ward_physician", "primary_care_nurse", "patient"]) {
    const other = await person(role);
    await be(other, role);
    for (const path of ["", "/access-log", "/staff/new"]) {
      const answer = await other.page.goto(`/administration${path}`);
      assert.equal(answer?.status(), 404, `${role} ${path}`);
    }
  }
});

async function administrator(person, how) {
  const per = await person("Per Sundin", how);
  await be(per, "administrator");
  return per;
}

async function be({ page }, role) {
  await page.goto("/login");
  await page.locator(`button[name="as"][value="${role}"]`).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

async function fill(page, values) {
  for (const [id, value] of Object.entries(values)) await page.locator(`#${id}`).fill(value);
}

/** Sends the page's own form, and waits for what comes. */
async function send(page, action) {
  const form = action ? page.locator(`form[action="${action}"]`) : page.locator('main form[method="post"]').first();
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === "POST"), form.locator('button[type="submit"]').click()]);
  await page.waitForLoadState();
}

async function signIn(page, name, password) {
  await page.goto("/login");
  await fill(page, { name, password });
  await send(page, "/login");
}
