// Who is let in where: strangers, other units, old tabs, double clicks, and phones without scripts.

import assert from "node:assert/strict";
import { actor, be } from "../lib/flow.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();

/** The address of a patient's page, as the ward's board has it. */
async function episodeOf(nurse, name) {
  await nurse.open("/board");
  const link = nurse.page.locator('main a[href^="/episodes/"]').filter({ hasText: name }).first();
  return /** @type {string} */ (await link.getAttribute("href"));
}

story("what is not theirs does not exist for an outsider", async ({ person }) => {
  const maria = actor(await person("Maria"), "ward_nurse");
  // Ingrid is listed at Tallbo: Älvsjö has no part in her care and no consent.
  const ingrid = await episodeOf(maria, "Ingrid Östman");
  const jonas = actor(await person("Jonas"), "primary_care_nurse");
  await jonas.open("/day");
  const nowhere = await page(jonas, "/episodes/00000000-0000-7000-8000-000000000000");
  assert.equal(nowhere.status, 404);
  const id = ingrid.split("/").at(-1);
  for (const path of ["/board", "/board/now", ingrid, `${ingrid}/timeline`, `${ingrid}/round`, `/shared/${id}`, "/administration"]) {
    const met = await page(jonas, path);
    assert.equal(met.status, 404, path);
    assert.equal(met.text, nowhere.text, path);
  }
});

story("without a session every page leads to the entrance", async ({ person }) => {
  const stranger = await person("a stranger");
  for (const path of ["/board", "/rounds", "/day", "/me", "/kin", "/administration", "/account", "/candidates/new"]) {
    await stranger.page.goto(path);
    const url = new URL(stranger.page.url());
    assert.equal(url.pathname, "/login", path);
    assert.equal(url.searchParams.get("next"), path);
  }
});

story("a tab that acts for another unit is refused, and what was typed stays", async ({ person }) => {
  const maria = actor(await person("Maria"), "ward_nurse");
  const gunvor = await episodeOf(maria, "Gunvor Lindholm");
  await maria.open(`${gunvor}/alarms/temperature`);
  const other = "00000000-0000-7000-8000-000000000001";
  await maria.page.locator('main input[name="acting"]').evaluate((one, id) => (one.value = id), other);
  await maria.send("/alarms/temperature", { action: "Ringt Gunvor, ingen frossa" }, { status: 422 });
  assert.equal(await maria.page.locator('[name="action"]').inputValue(), "Ringt Gunvor, ingen frossa");
  await maria.page.locator(".nhsuk-error-summary").waitFor();
  await maria.send("/alarms/temperature");
});

story("the same form sent twice happens once", async ({ person }) => {
  const maria = actor(await person("Maria"), "ward_nurse");
  const anders = await episodeOf(maria, "Anders Nyqvist");
  await maria.open(`${anders}/measurements`);
  const sent = await maria.page.evaluate(async () => {
    const form = /** @type {HTMLFormElement} */ (document.querySelector('main form[action$="/measurements"]'));
    const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
    field("pulse").value = "83";
    const pairs = /** @type {[string, string][]} */ ([...new FormData(form)]);
    const send = () => fetch(form.action, { method: "POST", body: new URLSearchParams(pairs), redirect: "manual" });
    return (await Promise.all([send(), send()])).map((one) => one.type);
  });
  assert.deepEqual(sent, ["opaqueredirect", "opaqueredirect"]);
  await maria.open(`${anders}/timeline`);
  assert.equal(await maria.page.locator("main ol > li").filter({ hasText: /\b83\b/ }).count(), 1);
});

story("a patient's pages work without scripts", async ({ person }) => {
  const erik = await person("Erik", { width: 390, script: false });
  await be(erik, "patient");
  assert.equal(new URL(erik.page.url()).pathname, "/me");
  await erik.page.locator('a[href="/me/measurements"]').first().click();
  await erik.page.locator('[name="pulse"]').fill("sjuttio");
  await erik.page.locator('main form[action="/me/measurements"] button').click();
  assert.equal(await erik.page.locator('[name="pulse"]').inputValue(), "sjuttio");
  await erik.page.locator(".nhsuk-error-summary").waitFor();
  await erik.page.locator('[name="pulse"]').fill("71");
  await erik.page.locator('main form[action="/me/measurements"] button').click();
  assert.equal(new URL(erik.page.url()).pathname, "/me/measurements/done");
  for (const path of ["/me", "/me/agreement", "/me/answer"]) {
    const answer = await erik.page.goto(path);
    assert.equal(answer?.status(), 200, path);
    assert.equal(await erik.page.locator("h1").count(), 1, path);
  }
});

/** A page's status and words, without the reference that each answer has of its own. */
async function page({ page: tab }, path) {
  const answer = await tab.goto(path);
  const text = await tab.locator("main").innerText();
  return { status: answer?.status(), text: text.replace(/Referens: \w+/, "") };
}
