// For each address of the golden list: who meets it, and where it is found. Each page is met full,
// where it has nothing to show (`empty.mjs`), where there is no such thing, and by somebody whose it
// is not; each form is sent empty and wrong. An address that is in no table fails the test.

import { ADMINISTRATION, ADMINISTRATION_FORMS } from "./administration.mjs";
import { APART, BUTTONS } from "./apart.mjs";
import { MUNICIPALITY, MUNICIPALITY_FORMS } from "./municipality.mjs";
import { WARD, WARD_FORMS } from "./ward.mjs";

const OPEN = {
  "/login": { by: "-" },
  "/welcome": { by: "-" },
  "/about": { by: "-" },
  "/accessibility": { by: "-" },
  "/account": { by: "home_helper" },
  "/account/notices": { by: "home_helper" },
  "/notices": { by: "ward_nurse" },
  "/help": { by: "ward_nurse" },
  "/help/keyboard": { by: "ward_nurse" },
  "/help/words": { by: "needs_assessor" },
  "/help/roles/{role}": { by: "ward_nurse", with: { role: "home_nurse" } },
};

const OPEN_FORMS = {
  "/welcome": { by: "-", at: "/welcome" },
  "/account/notices": { by: "home_helper", at: "/account/notices", filled: "nobody needs to be told outside the page" },
  "/acting": { by: "-", skip: "no one person of the demonstration has two posts; `ways` sends it" },
};

const READERS = {
  "/me": { by: "patient_lisa" },
  "/me/agreement": { by: "patient_lisa" },
  "/me/answer": { by: "patient_lisa" },
  "/me/copies": { by: "patient_lisa" },
  "/me/copies/{copy}": { by: "patient_lisa", on: "/me/copies" },
  "/me/measurements": { by: "patient_lisa" },
  "/me/measurements/done": { by: "patient_lisa" },
  "/me/papers": { by: "patient_lisa" },
  "/me/papers/{kind}": { by: "patient_lisa", on: "/me/papers" },
  "/me/messages": { by: "patient_lisa" },
  "/me/readers": { by: "patient_lisa" },
  "/me/worry": { by: "patient_lisa" },
  "/me/worry/sent": { by: "patient_lisa" },
  "/kin": { by: "next_of_kin_lisa" },
  "/kin/answer": { by: "next_of_kin_lisa" },
  "/kin/messages": { by: "next_of_kin_lisa" },
  "/kin/papers": { by: "next_of_kin_lisa" },
  "/kin/papers/{kind}": { by: "next_of_kin_lisa", on: "/kin/papers" },
  "/kin/worry": { by: "next_of_kin_lisa" },
  "/kin/worry/sent": { by: "next_of_kin_lisa" },
};

const READERS_FORMS = {
  "/me/answer": { by: "patient_lisa", at: "/me/answer" },
  "/me/measurements": { by: "patient_lisa", at: "/me/measurements" },
  "/me/messages": { by: "patient_lisa", at: "/me/messages" },
  "/me/worry": { by: "patient_lisa", at: "/me/worry" },
  "/kin/answer": { by: "next_of_kin_lisa", at: "/kin/answer" },
  "/kin/messages": { by: "next_of_kin_lisa", at: "/kin/messages" },
  "/kin/worry": { by: "next_of_kin_lisa", at: "/kin/worry" },
};

/** @type {Record<string, import("./find.mjs").Row>} */
export const PAGES = { ...OPEN, ...READERS, ...WARD, ...MUNICIPALITY, ...ADMINISTRATION };
export const FORMS = { ...OPEN_FORMS, ...READERS_FORMS, ...WARD_FORMS, ...MUNICIPALITY_FORMS, ...ADMINISTRATION_FORMS };

/**
 * Met in an installation that has just been started (`routes-empty.test.mjs`): the wizard's pages,
 * and an organisation's, which whoever keeps the platform enters.
 */
export const WIZARD = [
  "GET /administration/organisations/{organisation}",
  "POST /administration/organisations/{organisation}",
  "GET /setup",
  "POST /setup/code",
  "POST /setup/administrator",
  "POST /setup/organisation",
  "GET /setup/ward",
  "POST /setup/ward",
  "GET /setup/programme",
  "POST /setup/programme",
  "GET /setup/staff",
  "POST /setup/staff",
  "GET /setup/done",
  "POST /setup/done",
];

/**
 * Whose it is not, by how the address begins. `/day`, `/me` and `/kin` are about whoever comes, and
 * have nothing for others; the telephone numbers of `/calls` are for everybody.
 */
export const STRANGERS = [
  ["/administration", "ward_nurse"],
  ["/episodes", "rehab_therapist_tallbo"],
  ["/asked", "rehab_therapist_tallbo"],
  ["/shared", "rehab_therapist_tallbo"],
  ["/board", "home_nurse"],
  ["/rounds", "home_nurse"],
  ["/candidates", "home_nurse"],
  ["/persons", "home_nurse"],
  ["/disclosures", "home_nurse"],
  ["/requests", "ward_nurse"],
  ["/units", "patient_lisa"],
  ["/listed", "home_nurse"],
  ["/feedback", "patient_lisa"],
  ["/ambulance", "home_nurse"],
  ["/downtime", "patient_lisa"],
  ["/help/keyboard", "patient_lisa"],
];

/** Every line of the golden list that some table knows. */
export function known() {
  const pages = Object.keys(PAGES).map((path) => `GET ${path}`);
  const forms = Object.keys(FORMS).map((path) => `POST ${path}`);
  return [...pages, ...forms, ...WIZARD, ...Object.keys(APART), ...Object.keys(BUTTONS)];
}
