// The minipilot, lived through the pages: ward nurse, physician, primary care nurse, patient and
// next of kin, each in their own browser, from candidate to discharge.
//
// Johan is new and goes the whole way. Erik is at home already, on his sixth day of treatment: the
// patient's and the next of kin's own pages are lived by him and Karin.

import assert from "node:assert/strict";
import { actor, inspector, pass } from "../lib/flow.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();

const CRITERIA = {
  nurse: {
    adl: ["manages_adl"],
    mobility: ["moves_safely", "reaches_primary_care"],
    home_situation: ["telephone_works", "home_allows_it", "safe_at_home", "somebody_to_call"],
    medicines: ["long_term_access", "handles_pump", "first_dose_supervised", "manages_other_medicines"],
  },
  physician: {
    medicines: ["stable_in_pump"],
    disease: ["physician_examined", "oral_excluded", "no_large_workup", "thrombosis_risk_assessed", "blood_tests_arranged"],
  },
};
const GOALS = ["treatment_finished", "afebrile_48_hours", "crp_falling", "line_removed", "next_known"];
const COMPLETE = {
  temperature: "37,4",
  pulse: "72",
  systolic_pressure: "124",
  diastolic_pressure: "76",
  oxygen_saturation: "98",
  respiratory_rate: "14",
  supplemental_oxygen: "air",
  consciousness: "alert",
};

story(
  "five people live the minipilot from candidate to discharge",
  async ({ person }) => {
    const pages = inspector();
    const maria = actor(await person("Maria Ek"), "ward_nurse");
    const hanna = actor(await person("Hanna Lilja"), "ward_physician");
    const jonas = actor(await person("Jonas Wik"), "primary_care_nurse");
    const erik = actor(await person("Erik Wallgren", { width: 390 }), "patient");
    const karin = actor(await person("Karin Wallgren", { width: 390 }), "next_of_kin");
    const clock = actor(await person("the clock"), "ward_nurse");
    const ward = { maria, hanna, jonas, erik, karin, clock, pages };

    await pages.during(() => live(ward));
  },
  { timeout: 1_000_000 },
);

/** All of it, in the order of the days. */
async function live(ward) {
  const johan = await flagged(ward);
  await assessed(ward, johan);
  await decided(ward, johan);
  await answered(ward, johan);
  await agreed(ward, johan);
  await planned(ward, johan);
  const eriks = await feverRaisesSoonOnAnOpenBoard(ward);
  await pass(ward.clock, "3600");
  await wentHome(ward, johan);
  await wrongValueIsCorrected(ward, johan);
  await firstEvening(ward, johan);
  await onADay(ward, { johan, eriks });
  await othersPages(ward, { johan, eriks });
  for (let day = 2; day <= 8; day += 1) await nextDay(ward, day, { johan, eriks });
  await discharged(ward, johan, "Johan Berg");
  await discharged(ward, eriks, "Erik Wallgren");
  await ward.erik.open("/me");
  await ward.pages.meets(ward.erik, "me-after");
}

/** A new person is registered and becomes a candidate. Gives the address of the episode. */
async function flagged({ maria, pages }) {
  await maria.open("/board");
  await pages.meets(maria, "board");
  await maria.page.locator('a[href="/candidates/new"]').first().click();
  await pages.meets(maria, "candidate-find");
  await maria.send("/candidates/search", { text: "19850101-2390" }, { status: 200 });
  await pages.sees(maria, "candidate-not-found");
  const register = maria.page.locator('details:has(form[action="/persons"]):not([open]) > summary');
  if (await register.count()) await register.click();
  const centre = await optionOf(maria, 'form[action="/persons"] [name="listed_at"]', "Älvsjö vårdcentral");
  const known = { given: "Johan", family: "Berg", telephone: "070-174 06 20", municipality: "Älvsjö" };
  // A slip of the hand: the number is refused, and the rest stands.
  await maria.send("/persons", { ...known, identity: "19850101-2391", listed_at: centre }, { status: 422 });
  assert.equal(await maria.page.locator('[name="given"]').inputValue(), "Johan");
  await pages.sees(maria, "candidate-refused");
  await maria.send("/persons", { identity: "19850101-2390" }, { status: 200 });
  await pages.sees(maria, "candidate-flag");
  const bed = await maria.page.locator('form[action="/candidates"] [name="bed"] option').nth(1).getAttribute("value");
  const programme = await maria.page.locator('form[action="/candidates"] [name="programme"]').first().getAttribute("value");
  // No treatment is chosen for anybody: the form says so, and keeps the rest.
  await maria.send("/candidates", { reason: "Skelettinfektion i handen", primary_care: centre, bed: bed ?? "" }, { status: 422 });
  await maria.send("/candidates", { programme, reason: "Skelettinfektion i handen", primary_care: centre, bed: bed ?? "" });
  const path = new URL(maria.page.url()).pathname;
  assert.match(path, /^\/episodes\/[-0-9a-f]{36}$/);
  await pages.meets(maria, "episode-candidate");
  return path;
}

async function assessed({ maria, hanna, pages }, at) {
  await maria.open(`${at}/measurements`);
  await pages.meets(maria, "measurement");
  await maria.send("/measurements", { ...COMPLETE, temperature: "374" }, { status: 422 });
  assert.equal(await maria.page.locator('[name="temperature"]').inputValue(), "374");
  assert.equal(await maria.page.locator('[name="pulse"]').inputValue(), "72");
  await pages.sees(maria, "measurement-refused");
  await maria.send("/measurements", { temperature: "37,4" });
  await maria.open(`${at}/assessment`);
  await pages.meets(maria, "assessment");
  for (const [who, parts] of [[maria, CRITERIA.nurse], [hanna, CRITERIA.physician]]) {
    for (const [part, criteria] of Object.entries(parts)) {
      await who.open(`${at}/assessment`);
      await answers(who, Object.fromEntries(criteria.map((one) => [`verdict-${one}`, "met"])));
    }
  }
  await hanna.open(`${at}/assessment`);
  await pages.meets(hanna, "decision");
}

/** All that is asked on the page is one form: whoever decides has its button in it too. */
async function answers(who, verdicts) {
  const decides = await who.page.locator('main form[action$="/decision"]').count();
  const form = decides ? "/decision" : "/assessment";
  await unfold(who, form);
  await who.send(form, verdicts, { button: "#save" });
}

async function decided({ hanna, pages }, at) {
  await hanna.open(`${at}/decision`);
  const beds = hanna.page.locator('form[action$="/decision"] [name="bed"] option[value^="held:"]');
  await hanna.send("/decision", {
    choice: "yes",
    legal_status: "discharged_on_ward_list",
    alternative: "patient_hotel",
    treatment_days: "14",
    bed: (await beds.first().getAttribute("value")) ?? "overbooking",
  });
  await hanna.open(at);
  await pages.meets(hanna, "episode-offered");
}

async function answered({ maria, pages }, at) {
  for (const party of ["patient", "next_of_kin", "receiving_staff"]) {
    await maria.open(`${at}/answers?party=${party}`);
    await pages.meets(maria, "answer");
    await maria.send("/answers", { answer: "yes", note: "Vill gärna hem" });
  }
}

/** Two write at once: the older page gets to know what changed, and keeps what was typed. */
async function agreed({ maria, hanna, pages }, at) {
  await maria.open(`${at}/agreement`);
  await pages.meets(maria, "agreement-write");
  const wish = "Att få spela piano hemma, också på kvällen.";
  await maria.page.locator('[name="matters_to_me"]').fill(wish);
  await hanna.open(`${at}/agreement`);
  await hanna.send("/agreement", { matters_to_me: "Att vara hemma." });
  await maria.send("/agreement", {}, { status: 409 });
  assert.equal(await maria.page.locator('[name="matters_to_me"]').inputValue(), wish);
  const changed = await maria.page.locator(".nhsuk-error-summary").innerText();
  assert.match(changed, /Hanna Lilja/);
  await pages.sees(maria, "agreement-conflict");
  await maria.send("/agreement", {});
  await maria.open(`${at}/agreement`);
  assert.match(await maria.page.locator("main").innerText(), /spela piano/);
  await pages.meets(maria, "agreement");
  // The patient's yes, told to the ward, and the ward's own.
  for (let left = 2; left > 0; left -= 1) {
    const yes = maria.page.locator('form[action*="/agreement/agreed"]');
    if (!(await yes.count())) break;
    await maria.send("/agreement/agreed");
    await maria.open(`${at}/agreement`);
  }
  assert.equal(await maria.page.locator('form[action*="/agreement/agreed"]').count(), 0, "nobody's yes is missing");
}

async function planned({ maria, jonas, pages }, at) {
  await maria.open(`${at}/kin`);
  await pages.meets(maria, "kin-name");
  const sister = { given: "Sara", family: "Berg", telephone: "070-174 06 21", relation: "syster", may_see: "yes" };
  await maria.send("/kin", sister);
  await maria.open(`${at}/consents`);
  await pages.meets(maria, "consents");
  await maria.send("/consents", { given: "yes" });
  await maria.open(`${at}/legal-status`);
  await pages.meets(maria, "legal-status");
  await maria.open(`${at}/preparation`);
  await pages.meets(maria, "preparation");
  for (const kind of ["pump_change", "round", "sample_taking"]) {
    await maria.open(`${at}/preparation`);
    const form = maria.page.locator(`main form:has([name="kind"][value="${kind}"])`);
    const proposal = maria.page.locator(`details#plan-${kind}:not([open]) > summary`);
    if (await proposal.count()) await proposal.click();
    await Promise.all([maria.page.waitForEvent("load"), form.locator("button").click()]);
  }
  await maria.open(`${at}/contacts?kind=visit`);
  await pages.meets(maria, "contact-plan");
  // Too early: the page says exactly what is missing.
  await maria.open(`${at}/preparation`);
  await maria.send("/homecoming", {}, { status: 422 });
  await pages.sees(maria, "homecoming-refused");
  await maria.open(`${at}/preparation`);
  const note = maria.page.locator('a[href*="/items/"]:not([href*="/override"])').first();
  await maria.open((await note.getAttribute("href")) ?? "");
  await pages.meets(maria, "item");
  await ticked(maria, at);
  await jonas.open("/day");
  await jonas.open(`${at}/items/primary_care_instructed?back=preparation`);
  await jonas.send("/items/primary_care_instructed", { note: "Två sjuksköterskor har övat" });
}

/** Ticks what this person may tick, all at once. */
async function ticked(who, at) {
  for (let left = 20; left > 0; left -= 1) {
    await who.open(`${at}/preparation`);
    const boxes = who.page.locator('main form[action$="/items"] [name="done"]:not([value="primary_care_instructed"])');
    const count = await boxes.count();
    if (!count) return;
    for (let index = 0; index < count; index += 1) await boxes.nth(index).check();
    await who.send("/items");
    // Saved together, and the reader is where they were.
    assert.equal(new URL(who.page.url()).hash, "#checklist");
  }
  assert.fail("the checklist never ends");
}

async function wentHome({ maria, pages }, at) {
  await maria.open(`${at}/preparation`);
  await pages.meets(maria, "preparation-done");
  await maria.send("/homecoming");
  await maria.open(at);
  await pages.meets(maria, "episode-home");
  await maria.open(`${at}/journal`);
  await pages.meets(maria, "journal");
  await maria.send("/journal");
  await maria.open(`${at}/home-checks/arrival`);
  await pages.meets(maria, "home-check");
  await maria.send("/home-checks/arrival", { well: "yes", note: "Hemma, pumpen går" });
  await maria.open("/board");
  assert.match(await rowOf(maria, at).innerText(), /Johan Berg/);
}

/** Erik measures on his phone; Maria's board, open since before, says so by itself. */
async function feverRaisesSoonOnAnOpenBoard({ maria, erik, karin, pages }) {
  await maria.open("/board");
  const eriks = await maria.page.locator("main tr a").filter({ hasText: "Erik Wallgren" }).getAttribute("href");
  const needs = maria.page.locator(".p23-needs li").filter({ hasText: "Erik Wallgren" });
  assert.equal(await needs.count(), 0);
  const fetched = maria.person.requests.length;

  await erik.open("/me");
  await pages.meets(erik, "me");
  assert.match(await erik.page.locator("main").innerText(), /kl 10\.30/, "who comes next, and when");
  await erik.open("/me/measurements");
  await pages.meets(erik, "me-measure");
  const typed = { pulse: "88", systolic_pressure: "121", diastolic_pressure: "75", temperature: "384" };
  await erik.send("/me/measurements", typed, { status: 422 });
  assert.equal(await erik.page.locator('[name="pulse"]').inputValue(), "88");
  await pages.sees(erik, "me-measure-refused");
  await erik.send("/me/measurements", { temperature: "38,4" });
  // One message: call now; that the ward calls anyway comes below the number.
  const told = await erik.page.locator(".p23-card--hero").first().innerText();
  assert.match(told, /^Ring oss nu[^]*hör av oss senast/);
  await pages.meets(erik, "me-measured");

  await needs.filter({ hasText: "38,4" }).first().waitFor({ timeout: 15_000 });
  assert.match(await needs.first().innerText(), /snart/i);
  const since = maria.person.requests.slice(fetched).map((one) => new URL(one).pathname);
  assert.ok(!since.includes("/board"), "the page itself was not loaded again");
  await pages.meets(maria, "board-soon");

  await maria.open(`${eriks}/alarms/temperature`);
  await pages.meets(maria, "alarm");
  await maria.send("/alarms/temperature", { action: "Ringt Erik. Ingen frossa, insticket lugnt. Mäter igen om två timmar." });
  await maria.open("/board");
  assert.equal(await needs.filter({ hasText: "38,4" }).count(), 0, "handled");

  await karin.open("/kin");
  assert.match(await karin.page.locator("main").innerText(), /Erik/);
  await pages.meets(karin, "kin");
  await karin.open("/kin/answer");
  await pages.meets(karin, "kin-answer");
  for (const [path, name] of [["/me/agreement", "me-agreement"], ["/me/answer", "me-answer"]]) {
    await erik.open(path);
    await pages.meets(erik, name);
  }
  return eriks;
}

/** 27 was written for 72: struck and replaced, and both can be read. */
async function wrongValueIsCorrected({ maria, pages }, at) {
  await maria.open(`${at}/measurements`);
  await maria.send("/measurements", { pulse: "127" });
  await maria.open(`${at}/timeline`);
  await pages.meets(maria, "timeline");
  const wrong = maria.page.locator("main ol > li").filter({ hasText: /\b127\b/ });
  await maria.open((await wrong.first().locator('a[href*="/corrections/"]').getAttribute("href")) ?? "");
  await pages.meets(maria, "correction");
  await maria.send("/corrections/", { pulse: "72" }, { status: 422 });
  assert.equal(await maria.page.locator('[name="pulse"]').inputValue(), "72", "a reason is needed; the value stays");
  await maria.send("/corrections/", { reason: "Kastade om siffrorna" });
  await maria.open(`${at}/timeline`);
  const struck = maria.page.locator("main ol > li").filter({ hasText: "Kastade om siffrorna" }).filter({ has: maria.page.locator("s") });
  assert.match(await struck.first().locator("s").innerText(), /127/);
  await pages.meets(maria, "timeline-corrected");
}

async function firstEvening({ maria, clock, pages }, at) {
  await clock.page.goto("/login");
  await pages.meets(clock, "login");
  await pass(clock, ...Array(8).fill("3600"));
  await maria.open(`${at}/home-checks/evening`);
  await maria.send("/home-checks/evening", { well: "yes", note: "Mår bra, vet vem han ringer i natt" });
}

/** The first whole day at home: measured, pump changed, round by telephone. */
async function onADay({ maria, jonas, erik, clock, pages }, { johan, eriks }) {
  await pass(clock, "43200", "3600", "3600");
  await erik.open("/me/measurements");
  await erik.send("/me/measurements", { pulse: "68", systolic_pressure: "118", diastolic_pressure: "74", temperature: "36,9" });
  await jonas.open("/day");
  await pages.meets(jonas, "day");
  await jonas.page.locator('a[href^="/shared/"]').first().click();
  await pages.meets(jonas, "shared");
  await pumps(jonas, [johan, eriks]);
  await maria.open("/rounds");
  await pages.meets(maria, "rounds");
  await maria.open(`${johan}/round`);
  await pages.meets(maria, "round");
  await maria.send("/round", { outcome: "continue" }, { status: 422 });
  await maria.page.locator(".nhsuk-error-summary").waitFor();
  await pages.sees(maria, "round-refused");
  assert.ok(await maria.page.locator('[name="outcome"][value="continue"]').isChecked(), "the choice stays");
  await maria.send("/round", { note: "Mår bra, inga besvär av pump eller kateter." });
  await rounds(maria, [eriks]);
}

/** Pages that the days do not need, met all the same. */
async function othersPages({ maria, hanna, jonas, pages }, { johan, eriks }) {
  const paths = {
    news2: `${johan}/news2`,
    "ward-return": `${johan}/ward-return`,
    "safety-bed": `${johan}/safety-bed`,
    "episode-erik": eriks,
    "agreement-home": `${johan}/agreement`,
    "preparation-home": `${johan}/preparation`,
    calls: "/calls",
    account: "/account",
  };
  for (const [name, path] of Object.entries(paths)) {
    await maria.open(path);
    await pages.meets(maria, name);
  }
  await hanna.open(`${johan}/saturation-scale`);
  await pages.meets(hanna, "saturation-scale");
  await jonas.open(`${johan.replace("/episodes/", "/shared/")}`);
  await pages.meets(jonas, "shared-johan");
}

async function nextDay({ maria, jonas, erik, clock }, day, { johan, eriks }) {
  await pass(clock, "43200", "43200");
  await erik.open("/me/measurements");
  await erik.send("/me/measurements", { pulse: "64", systolic_pressure: "117", diastolic_pressure: "72", temperature: "36,6" });
  await pumps(jonas, [johan, eriks]);
  // The last day's round is the physician's: it ends the care.
  if (day < 8) await rounds(maria, [johan, eriks]);
}

async function pumps(jonas, episodes) {
  for (const at of episodes) {
    await jonas.open("/day");
    const id = at.split("/").at(-1);
    const done = jonas.page.locator(`main form[action^="/day/${id}/"] button[name="outcome"][value="done"]:visible`);
    for (let left = await done.count(); left > 0 && (await done.count()); left -= 1) {
      await Promise.all([jonas.page.waitForEvent("load"), done.first().click()]);
    }
  }
}

async function rounds(maria, episodes) {
  for (const at of episodes) {
    await maria.open(`${at}/round`);
    await maria.send("/round", { outcome: "continue", note: "Mår bra. Fortsätter enligt plan." });
  }
}

async function discharged({ hanna, maria, pages }, at, name) {
  await hanna.open(`${at}/round`);
  await pages.meets(hanna, "round-physician");
  const told = { outcome: "discharge", note: "Allt är klart.", conversation: "Vi gick igenom behandlingen och vem han ringer.", next: "Vårdcentralen ringer om två veckor." };
  // What the agreement said before the discharge is no answer to what happens after it.
  assert.equal(await hanna.page.locator('[name="next"]').inputValue(), "");
  // Not without every criterion; what was written stays.
  await hanna.send("/round", { ...told, met: GOALS.slice(0, 2) }, { status: 422 });
  assert.equal(await hanna.page.locator('[name="conversation"]').inputValue(), told.conversation);
  await pages.sees(hanna, "discharge-refused");
  await hanna.send("/round", { met: GOALS });
  await maria.open("/board");
  const lane = maria.page.locator(".p23-lane").filter({ hasText: /Utskriv/ });
  const card = lane.locator("article").filter({ hasText: name });
  const text = await card.innerText();
  assert.match(text, /[1-9]\d*\s*(dygn|dagar)/, `days saved: ${text}`);
  await maria.open(at);
  await pages.meets(maria, "episode-discharged");
  await pages.meets(maria, "board-last");
}

function rowOf({ page }, at) {
  return page.locator("main tr").filter({ has: page.locator(`a[href="${at}"]`) });
}

/** Opens whatever a form is folded into. */
async function unfold({ page }, action) {
  const folded = page.locator(`details:not([open]):has(form[action*="${action}"]) > summary`);
  while (await folded.count()) await folded.first().click();
}

async function optionOf({ page }, select, label) {
  const option = page.locator(`${select} option`).filter({ hasText: label }).first();
  return (await option.getAttribute("value")) ?? "";
}
