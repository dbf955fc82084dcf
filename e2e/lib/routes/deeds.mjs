// What somebody has to do before some pages exist: a copy asked for, a report, another time, a
// changed medicine list, responsibility handed over and offered, a second version of a programme, a screen on the wall.

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { actor } from "../flow.mjs";

const PROGRAMME = resolve(import.meta.dirname, "../../../programmes/opat-pump.toml");

/** A debug build on a busy machine. */
const PATIENCE = 60_000;

/** The nurse whose browser is the screen on the wall. */
export const SCREEN = "ward_nurse on the wall";

/** @param {(role: string) => Promise<import("../browser.mjs").Person>} as */
export async function deeds(as, lisa) {
  const by = async (role) => {
    const who = actor(await as(role), role.split(" ")[0]);
    who.page.setDefaultTimeout(PATIENCE);
    return who;
  };
  await copies(await by("patient_lisa"), await by("ward_physician"), lisa);
  await report(await by("home_helper"), lisa);
  await worry(await by("patient_lisa"), "/me/worry");
  await worry(await by("next_of_kin_lisa"), "/kin/worry");
  await messages(await by("patient_lisa"), await by("ward_nurse"), await by("home_nurse"), lisa);
  await feedback(await by("home_nurse"), await by("ward_nurse"), lisa);
  await anotherTime(await by("home_nurse"));
  await medicines(await by("ward_nurse"), lisa);
  await responsibility(await by("ward_nurse"), await by("home_nurse"), lisa);
  await secondVersion(await by("administrator"));
  await screen(await by(SCREEN));
}

/** Two are asked for: one is decided, and one waits. */
async function copies(patient, physician, lisa) {
  await patient.open("/me/copies");
  const forms = patient.page.locator('main form[action="/me/copies"]');
  while (await forms.count()) {
    await patient.send("/me/copies");
    await patient.open("/me/copies");
  }
  await physician.open(`/episodes/${lisa}`);
  const href = await physician.page.locator('main a[href^="/disclosures/"]').first().getAttribute("href");
  await physician.open(href ?? "");
  await physician.send("/disclosures/", { outcome: "released" });
}

async function report(helper, lisa) {
  await helper.open(`/asked/${lisa}/report`);
  await helper.send("/report", { report: "Hon åt nästan ingenting i dag." });
}

async function worry(reader, path) {
  await reader.open(path);
  await reader.send(path, { report: "Det är sämre än i morse." });
}

/** Of home nursing's two, one is answered by the ward, and can be taken back; the other is the ward's to
 * answer. Lisa's own goes with her nursing, which is handed over later. */
async function messages(patient, nurse, home, lisa) {
  await patient.open("/me/messages");
  await patient.send("/me/messages", { text: "Hur länge ska jag ta tabletterna?" });
  const at = `/episodes/${lisa}/messages`;
  const asked = ["Vem lägger om såret på fredag?", "Kommer läkaren till ronden?"];
  for (const text of asked) await asks(home, at, text);
  await nurse.open(at);
  const hrefs = await nurse.page.locator(`main a[href^="${at}/"]`).evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  for (const href of hrefs) {
    await nurse.open(href);
    await nurse.send("/opening");
  }
  for (const href of hrefs) {
    await nurse.open(href);
    const first = nurse.page.locator("main", { hasText: asked[0] });
    if (await first.count()) await nurse.send("/messages/", { text: "Ni gör det, på förmiddagen." });
  }
}

/** Home nursing tells the ward, which opens it and has it to answer. */
async function feedback(home, nurse, lisa) {
  const at = `/episodes/${lisa}/feedback`;
  await home.open(at);
  const to = await theWard(home);
  await home.send("/feedback", { to, topic: "medicines", words: "Listan var inte med." });
  await nurse.open(at);
  await nurse.open((await nurse.page.locator(`main a[href^="${at}/"]`).first().getAttribute("href")) ?? "");
  await nurse.send("/opening");
}

/** Writes to the ward. */
async function asks(home, at, text) {
  await home.open(at);
  await home.send("/messages", { to: await theWard(home), text });
}

/** The ward among those that a form can be sent to. */
async function theWard(home) {
  const ward = await home.page.locator("main label", { hasText: "Infektion" }).first().getAttribute("for");
  return (await home.page.locator(`#${ward}`).getAttribute("value")) ?? "";
}

async function anotherTime(nurse) {
  await nurse.open("/requests");
  const to = await nurse.page.locator('main a[href$="answer=another_time"]').last().getAttribute("href");
  await nurse.open(to ?? "");
  await nurse.send("/answer", { time_1: "08:45", note: "En person på kvällen" });
}

async function medicines(nurse, lisa) {
  await nurse.open(`/episodes/${lisa}/medicines/new`);
  await nurse.send("/medicines", { dose_1: "2 g", note: "Högre dos efter provsvar" });
}

/** Lisa's nursing has gone over and is offered back; Allan's is offered, and waits. */
async function responsibility(nurse, home, lisa) {
  const toHome = { mandates: "treatment_nursing", to: "Älvsjö kommuns hemsjukvård" };
  await nurse.open(`/episodes/${lisa}/responsibility/offers`);
  await nurse.send("/responsibility/offers", toHome);
  await home.open(`/asked/${lisa}`);
  await home.send("/offers/");
  await home.open(`/asked/${lisa}/offers`);
  const back = { situation: "Mår bättre.", assessment: "Stabil.", recommendation: "Ring dottern." };
  await home.send("/offers", { mandates: "treatment_nursing", ...back });
  await nurse.open("/board");
  const allan = nurse.page.locator('main a[href^="/episodes/"]', { hasText: "Allan Bylund" }).first();
  await nurse.open(`${await allan.getAttribute("href")}/responsibility/offers`);
  await nurse.send("/responsibility/offers", toHome);
}

async function secondVersion(admin) {
  const text = await readFile(PROGRAMME, "utf8");
  await admin.open("/administration/programmes/new");
  await admin.send("/programmes/new", { text: text.replace(/^version = 1$/m, "version = 2") });
}

/** Whoever puts it up is signed out by it. */
async function screen(nurse) {
  await nurse.open("/board/walls");
  await nurse.send("/board/walls");
}
