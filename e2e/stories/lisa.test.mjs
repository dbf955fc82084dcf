// Lisa's way home, lived through the pages by ward and municipality, each in their own browser: she
// has home help and needs more of it for a while, antibiotics from home nursing, and an aid.
//
// Kim was suggested this morning and goes the way of planning; Lisa Hedlund is at home since Sunday,
// and the days at home are hers.

import assert from "node:assert/strict";
import { actor, hrefLike, inspector, pathOf } from "../lib/flow.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();

const PHONE = { width: 390 };

story(
  "eight people take Lisa home: the ward and the municipality, each in their own browser",
  async ({ person }) => {
    const pages = inspector();
    const ward = {
      pages,
      amina: actor(await person("Amina Yusuf"), "assistant_nurse"),
      tomas: actor(await person("Tomas Åberg"), "therapist"),
      sofia: actor(await person("Sofia Bergman"), "coordinating_nurse"),
      maria: actor(await person("Maria Ek"), "ward_nurse"),
      hanna: actor(await person("Hanna Lilja"), "ward_physician"),
      kerstin: actor(await person("Kerstin Brandt", PHONE), "home_nurse"),
      sara: actor(await person("Sara Nyman", PHONE), "home_helper"),
      bjorn: actor(await person("Björn Palm"), "needs_assessor"),
      lisa: actor(await person("Lisa Hedlund", PHONE), "patient_lisa"),
      anna: actor(await person("Anna Hedlund", PHONE), "next_of_kin_lisa"),
    };
    await pages.during(() => live(ward));
  },
  { timeout: 1_000_000 },
);

async function live(ward) {
  const kim = await pathOf(ward.maria, "Kim Sandell");
  await assessedByEachProfession(ward, kim);
  await decided(ward, kim);
  await wanted(ward, kim);
  await medicinesWritten(ward, kim);
  await homeNursingAsked(ward, kim);
  await homeHelpAsked(ward, kim);
  await thingsOrdered(ward, kim);
  await needGranted(ward);
  const lisa = await pathOf(ward.maria, "Lisa Hedlund");
  await visitRaisesAnAlarmOnAnOpenBoard(ward, lisa);
  await homeHelpSeesItsOwnOnly(ward, lisa);
  await medicinesChange(ward, lisa);
  await worryReachesTheWard(ward, lisa);
  await readers(ward);
  await ending(ward, lisa);
}

/** Each profession has its own part first, and nobody else's to fill in. */
async function assessedByEachProfession({ amina, tomas, sofia, maria, hanna, pages }, at) {
  await tomas.open(`${at}/assessment`);
  await pages.meets(tomas, "assessment-therapist");
  const first = tomas.page.locator("main section.p23-card").first();
  assert.match(await first.innerText(), /rörlighet|förflyttning/i, "own part first");
  await part(tomas, at, "mobility", { moves_safely: "met", fall_risk_handled: "met", aids_there: "by:aids_supplied" });
  await sofia.open(`${at}/assessment`);
  await pages.meets(sofia, "assessment-coordinator");
  await part(sofia, at, "home_situation", { home_allows_it: "met", home_help_enough: "by:home_help_extended", kin_can_help: "met" });
  await part(maria, at, "medicines", { manages_medicines: "met", home_nursing_can_give: "by:home_nursing_asked", access_in_place: "met" });
  await part(hanna, at, "disease", { no_large_workup: "met", treatment_fits_home: "met", samples_at_home: "met" });
  await amina.open(at);
  await pages.meets(amina, "episode-assistant-nurse");
}

async function decided({ hanna, pages }, at) {
  await hanna.open(`${at}/decision`);
  assert.match(await hanna.page.locator("main").innerText(), /Har hjälp hemma och behöver mer/, "the kind of need is named");
  await pages.meets(hanna, "decision-together");
  const bed = hanna.page.locator('form[action$="/decision"] [name="bed"] option[value^="held:"]').first();
  await hanna.send("/decision", {
    choice: "yes_when_met",
    legal_status: "outpatient_specialised",
    alternative: "ward",
    treatment_days: "8",
    bed: (await bed.getAttribute("value")) ?? "overbooking",
  });
}

async function wanted({ maria, sofia, pages }, at) {
  for (const party of ["patient", "next_of_kin"]) {
    await maria.open(`${at}/answers?party=${party}`);
    await maria.send("/answers", { answer: "yes", note: "Vill hem" });
  }
  await sofia.open(`${at}/agreement`);
  await sofia.send("/agreement", { matters_to_me: "Att få vara hemma med katten." });
  await sofia.open(`${at}/requests`);
  await pages.meets(sofia, "requests-none-sent");
}

async function medicinesWritten({ maria, pages }, at) {
  await maria.open(`${at}/medicines/new`);
  await pages.meets(maria, "medicines-write");
  // A row without its dose comes back with the rest of it.
  const row = { name_1: "Cefotaxim, 2 g", times_1: "kl 08, 14 och 20", reason_1: "Rosfeber" };
  await maria.send("/medicines", { ...row, route_1: "intravenous", giver_1: "home_nursing", supply_1: "packed" }, { status: 422 });
  assert.equal(await maria.page.locator('[name="times_1"]').inputValue(), row.times_1);
  await pages.sees(maria, "medicines-refused");
  await maria.send("/medicines", { dose_1: "2 g" });
  await maria.open(`${at}/medicines`);
  await pages.meets(maria, "medicines");
}

/** Kerstin's list, open since before, says by itself that something has come. */
async function homeNursingAsked({ sofia, kerstin, hanna, pages }, at) {
  await kerstin.open("/requests");
  const card = kerstin.page.locator("main").filter({ hasText: "Kim Sandell" });
  assert.equal(await card.count(), 0);
  const fetched = kerstin.person.requests.length;
  await sofia.open(`${at}/requests/new?kind=home_nursing`);
  await pages.meets(sofia, "request-send");
  await sofia.send("/requests", {}, { status: 422 });
  await pages.sees(sofia, "request-refused");
  await sofia.send("/requests", { patient_consents: "yes" });
  await card.waitFor({ timeout: 15_000 });
  const since = kerstin.person.requests.slice(fetched).map((one) => new URL(one).pathname);
  assert.ok(!since.includes("/requests"), "the page itself was not loaded again");
  await pages.meets(kerstin, "our-requests");

  await sofia.open(`${at}/requests`);
  await pages.meets(sofia, "requests");
  const request = await hrefLike(sofia, /\/requests\/[-0-9a-f]{36}$/);
  await sofia.open(request);
  await pages.meets(sofia, "request");
  await sofia.open(`${request}/calls`);
  await pages.meets(sofia, "request-call");
  await sofia.send("/calls", { with: "Kerstin Brandt", note: "Vet om det, svarar i dag." });
  await sofia.open(`${request}/letter`);
  await pages.meets(sofia, "request-letter");

  const asked = at.replace("/episodes/", "/asked/");
  await kerstin.open(asked);
  await pages.meets(kerstin, "our-patient-asked");
  const answer = await hrefLike(kerstin, /\/answer\?answer=another_time$/);
  await kerstin.open(answer);
  await pages.meets(kerstin, "our-answer-another-time");
  await kerstin.send("/answer", { time_1: "08:45", note: "En person på kvällen" });
  await hanna.open("/board");
  await pages.meets(hanna, "board-together");
  await sofia.open(`${request}/times`);
  await pages.meets(sofia, "request-times");
  await sofia.send("/times");
  await kerstin.open(asked);
  assert.match(await kerstin.page.locator("main").innerText(), /08\.45/);
  await pages.meets(kerstin, "our-patient");
}

/** More of the help that is there, for five days: no more, without a new decision. */
async function homeHelpAsked({ sofia, sara, pages }, at) {
  await sofia.open(`${at}/requests/new?kind=home_help`);
  const form = sofia.page.locator('main form[action$="/requests"]');
  const from = await form.locator('[name="from"]').inputValue();
  await sofia.send("/requests", { help: "extension", until: later(from, 5), patient_consents: "yes" }, { status: 422 });
  assert.match(await sofia.page.locator(".nhsuk-error-summary").innerText(), /5 dagar/);
  await pages.sees(sofia, "request-extension-refused");
  await sofia.send("/requests", { until: later(from, 4) });
  await sara.open("/requests");
  await pages.meets(sara, "our-requests-home-help");
  const id = at.split("/").at(-1);
  await sara.send(`/asked/${id}/requests/`, {}, { button: 'button[name="answer"][value="accepted"]' });
  await sara.open(`/asked/${id}`);
  await pages.meets(sara, "our-patient-home-help");
}

async function thingsOrdered({ tomas, maria, pages }, at) {
  await tomas.open(`${at}/things`);
  await pages.meets(tomas, "things");
  await tomas.open(`${at}/things/new`);
  await pages.meets(tomas, "thing-order");
  await tomas.send("/things/new", { kind: "aid", what: "Rullator", transport: "with_patient", source: "ward_store" });
  await tomas.open(`${at}/things/new`);
  await tomas.send("/things/new", { kind: "aid", what: "Toalettförhöjning", transport: "with_patient" }, { status: 422 });
  assert.equal(await tomas.page.locator('[name="what"]').inputValue(), "Toalettförhöjning");
  await pages.sees(tomas, "thing-one-aid-only");
  await maria.open(`${at}/things`);
  const packed = maria.page.locator('[name="packed"]');
  for (let index = 0; index < (await packed.count()); index += 1) await packed.nth(index).check();
  await maria.send("/things");
  await pages.meets(maria, "things-packed");
  await maria.open(`${at}/preparation`);
  await pages.meets(maria, "preparation-together");
}

/** Omar needs help that he does not have: the assessor decides within a frame. */
async function needGranted({ bjorn, sofia, pages }) {
  await bjorn.open("/requests");
  await pages.meets(bjorn, "our-requests-assessor");
  const answer = await hrefLike(bjorn, /\/answer\?answer=granted$/);
  await bjorn.open(answer);
  await pages.meets(bjorn, "our-answer-granted");
  await bjorn.send("/answer", { form: "frame", what: "Hemtjänst morgon, middag och kväll i två veckor" });
  const omar = await pathOf(sofia, "Omar Karimi");
  await sofia.open(omar);
  await pages.meets(sofia, "episode-omar");
  await sofia.open(`${omar}/requests`);
  assert.match(await sofia.page.locator("main").innerText(), /Hemtjänst morgon, middag och kväll/);
}

/** Kerstin measures on her phone in the home; Maria's board says so by itself. */
async function visitRaisesAnAlarmOnAnOpenBoard({ maria, kerstin, pages }, at) {
  await maria.open("/board");
  const needs = maria.page.locator(".p23-needs li").filter({ hasText: "Lisa Hedlund" });
  assert.equal(await needs.count(), 0);
  await kerstin.open("/day");
  await pages.meets(kerstin, "day-home-nursing");
  const visit = await hrefLike(kerstin, new RegExp(`${at.split("/").at(-1)}/visits/[-0-9a-f]{36}$`));
  await kerstin.open(visit);
  await pages.meets(kerstin, "visit");
  const typed = { outcome: "done", pulse: "96", systolic_pressure: "118", diastolic_pressure: "70", oxygen_saturation: "97", respiratory_rate: "18" };
  await kerstin.send("/visits/", { ...typed, temperature: "392" }, { status: 422 });
  assert.equal(await kerstin.page.locator('[name="pulse"]').inputValue(), "96");
  await pages.sees(kerstin, "visit-refused");
  await unfold(kerstin, "/visits/");
  await kerstin.send("/visits/", {
    outcome: "done",
    temperature: "39,2",
    supplemental_oxygen: "air",
    consciousness: "alert",
    doses: "all",
    samples: "CRP",
    goes_to: "primary_care",
    report: "Fryser och är trött. Jag är orolig.",
    worry: "yes",
  });
  await pages.meets(kerstin, "our-patient-after-visit");
  await needs.filter({ hasText: /39,2|orolig|Oro/ }).first().waitFor({ timeout: 15_000 });
  await pages.meets(maria, "board-worry");
  await maria.open(at);
  await pages.meets(maria, "episode-together");
  await maria.open(await hrefLike(maria, /\/reports\/[-0-9a-f]{36}$/));
  await pages.meets(maria, "report");
  await maria.send("/reports/", { action: "Ringt Kerstin. Jouren bedömer på ronden kl 14.15." });
}

/** What home help may open holds its own matters, and nothing of the health-care record. */
async function homeHelpSeesItsOwnOnly({ sara, pages }, at) {
  await sara.open("/day");
  await pages.meets(sara, "day-home-help");
  const asked = at.replace("/episodes/", "/asked/");
  await sara.open(`${asked}/notes`);
  await pages.meets(sara, "notes");
  await sara.send("/notes", { text: "Åt halva lunchen. Ville ligga kvar i sängen." });
  await pages.meets(sara, "notes-written");
  for (const path of [asked, "/day", "/requests"]) {
    await sara.open(path);
    const text = await sara.page.locator("main").innerText();
    for (const secret of ["39,2", "Cefotaxim", "NEWS2", "Njurbäcken"]) {
      assert.ok(!text.includes(secret), `home help reads ${secret} on ${path}`);
    }
  }
  for (const path of [at, `${at}/timeline`, `${at}/medicines`, asked.replace("/asked/", "/shared/")]) {
    // It does not exist for her, or leads to her own view of the patient.
    const answer = await sara.page.goto(path);
    const is404 = answer?.status() === 404;
    assert.ok(is404 || new URL(sara.page.url()).pathname === asked, `home help opens ${path}`);
  }
}

/** A new version reaches every giver, and whoever comes next has read it. */
async function medicinesChange({ maria, kerstin, pages }, at) {
  await maria.open(`${at}/medicines/new`);
  await maria.send("/medicines", { dose_1: "2 g", note: "Högre dos efter provsvar" });
  await maria.open(`${at}/medicines`);
  await pages.meets(maria, "medicines-changed");
  await kerstin.open("/day");
  await pages.meets(kerstin, "day-with-news");
  const asked = at.replace("/episodes/", "/asked/");
  await kerstin.open(asked);
  await pages.meets(kerstin, "our-patient-medicines-changed");
  const read = kerstin.page.locator('main form[action*="/notices/"] button').first();
  const posted = kerstin.page.waitForResponse((one) => one.request().method() === "POST");
  await read.click();
  assert.ok((await posted).status() < 400, "read once, and for the whole unit");
}

async function worryReachesTheWard({ lisa, maria, pages }, at) {
  await maria.open("/board");
  await lisa.open("/me");
  await pages.meets(lisa, "me-together");
  await lisa.open("/me/worry");
  await pages.meets(lisa, "me-worry");
  await lisa.send("/me/worry", { report: "Jag mår sämre än i morse och är rädd." });
  await pages.meets(lisa, "me-worry-sent");
  const needs = maria.page.locator(".p23-needs li").filter({ hasText: "rädd" });
  await needs.first().waitFor({ timeout: 15_000 });
  await maria.open(at);
  await maria.open(await hrefLike(maria, /\/reports\/[-0-9a-f]{36}$/));
  await maria.send("/reports/", { action: "Ringt Lisa. Ronden tidigareläggs." });
  await lisa.open("/me");
  assert.match(await lisa.page.locator("main").innerText(), /Ronden tidigareläggs/);
}

async function readers({ anna, lisa, pages }) {
  await anna.open("/kin");
  await pages.meets(anna, "kin-together");
  await anna.open("/kin/worry");
  await pages.meets(anna, "kin-worry");
  await lisa.open("/me/answer");
  await pages.meets(lisa, "me-answer-together");
}

/** Pages of the end, met before it comes. */
async function ending({ hanna, maria, pages }, at) {
  for (const [who, path, name] of [
    [maria, "/reconciliation", "reconciliation"],
    [hanna, "/discharge", "discharge"],
    [hanna, "/death", "death"],
    [maria, "/follow-up", "follow-up"],
    [maria, "/ward-return", "ward-return-together"],
  ]) {
    await who.open(`${at}${path}`);
    await pages.meets(who, name);
  }
  await maria.open("/board/beds");
  await pages.meets(maria, "beds");
  // Not before everybody involved has been asked; what was written stays.
  await hanna.open(`${at}/discharge`);
  await hanna.send("/discharge", { conversation: "Gick igenom behandlingen.", next: "Återbesök." }, { status: 422 });
  assert.equal(await hanna.page.locator('[name="conversation"]').inputValue(), "Gick igenom behandlingen.");
  await pages.sees(hanna, "discharge-refused-together");
  // Back into the safety bed: those who would have come are told.
  await maria.open(`${at}/ward-return`);
  await maria.send("/ward-return", { direct: "yes", reason: "Feber och oro" });
  await maria.open(at);
  await pages.meets(maria, "episode-back");
}

/** One part of the assessment, answered by its profession. */
async function part(who, at, name, verdicts) {
  await who.open(`${at}/assessment`);
  const decides = await who.page.locator('main form[action$="/decision"]').count();
  const form = decides ? "/decision" : "/assessment";
  await unfold(who, form);
  const fields = Object.entries(verdicts).map(([id, verdict]) => [`verdict-${id}`, verdict]);
  await who.send(form, Object.fromEntries(fields), { button: "#save" });
  assert.ok(await who.page.locator(`#part-${name}`).count());
}

/** Opens whatever a form is folded into, and what is folded in it. */
async function unfold({ page }, action) {
  const around = `details:not([open]):has(form[action*="${action}"]) > summary`;
  const folded = page.locator(`${around}, form[action*="${action}"] details:not([open]) > summary`);
  while (await folded.count()) await folded.first().click();
}

/** A date some days later, as its field writes it. */
function later(date, days) {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
