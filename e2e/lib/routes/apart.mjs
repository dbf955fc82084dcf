// What is no page: parts of pages, streams, files and redirects, and buttons with nothing to fill in.
// They are fetched for their status and kind; why each is apart stands beside it.

import { SCREEN } from "./deeds.mjs";

const html = "text/html";
const pdf = "application/pdf";
const stream = "text/event-stream";

/** line of the golden list: [who, the address, status, kind, why]. `on` finds an address by a link. */
export const APART = {
  "GET /": { by: "ward_nurse", status: 303, why: "leads to the first page of whoever comes" },
  "GET /about/licences.txt": { by: "-", kind: "text/plain", why: "a file" },
  "GET /administration/export/{what}": { by: "administrator", with: { what: "units" }, kind: "text/csv", why: "a file" },
  "GET /administration/import/{what}/template": { by: "administrator", with: { what: "units" }, kind: "text/csv", why: "a file" },
  "GET /assets/{mark}/{name}": { by: "-", on: "/login", kind: "image/svg+xml", why: "a file" },
  "GET /board/live": { by: "ward_nurse", kind: stream, why: "a stream for /board" },
  "GET /board/now": { by: "ward_nurse", kind: html, why: "a part of /board" },
  "GET /day/live": { by: "home_nurse", kind: stream, why: "a stream for /day" },
  "GET /day/now": { by: "home_nurse", kind: html, why: "a part of /day" },
  "GET /day/paper/pdf": { by: "home_nurse", kind: pdf, why: "a paper" },
  "GET /demo/as/{key}": { by: "-", with: { key: "patient_lisa" }, status: 404, why: "a way in, at an address of that person's own; `tour.test.mjs` goes there" },
  "GET /demo/restart": { by: "ward_nurse", status: 404, why: "not where the stories are; `tour.test.mjs` goes there" },
  "GET /downtime/latest": { by: "ward_nurse", kind: pdf, why: "a paper" },
  "GET /downtime/pdf": { by: "clinic_nurse", kind: pdf, why: "a paper" },
  "GET /episodes/{id}/contacts": { by: "ward_nurse", of: "Lisa Hedlund", status: 303, why: "leads to the preparation" },
  "GET /episodes/{id}/homecoming": { by: "ward_nurse", of: "Lisa Hedlund", status: 303, why: "leads to the preparation" },
  "GET /episodes/{id}/papers/{kind}/pdf": { by: "ward_nurse", of: "Lisa Hedlund", with: { kind: "cover" }, kind: pdf, why: "a paper" },
  "GET /episodes/{id}/requests/{request}/letter/pdf": { by: "ward_nurse", on: "/episodes/{id}/requests/{request}/letter", kind: pdf, why: "a paper" },
  "GET /healthz": { by: "-", kind: "text/plain", why: "for the watchman" },
  "GET /me/copies/{copy}/json": { by: "patient_lisa", on: "/me/copies", kind: "application/json", why: "a file" },
  "GET /me/copies/{copy}/pdf": { by: "patient_lisa", on: "/me/copies/{copy}", kind: pdf, why: "a paper" },
  "GET /kin/papers/{kind}/pdf": { by: "next_of_kin_lisa", on: "/kin/papers", kind: pdf, why: "a paper" },
  "GET /me/papers/{kind}/pdf": { by: "patient_lisa", on: "/me/papers", kind: pdf, why: "a paper" },
  "GET /push.js": { by: "-", kind: "text/javascript", why: "the service worker" },
  "GET /requests/live": { by: "home_nurse", kind: stream, why: "a stream for /requests" },
  "GET /requests/now": { by: "home_nurse", kind: html, why: "a part of /requests" },
  "GET /tour/now": { by: "ward_nurse", kind: html, why: "a part of the tour's panel" },
  "GET /wall/live": { by: SCREEN, kind: stream, why: "a stream for /wall" },
  "GET /wall/now": { by: SCREEN, kind: html, why: "a part of /wall" },
};

/** Sent with nothing at all, as nobody would: what comes back is an answer, never a fault. */
export const BUTTONS = {
  "POST /account/passkeys/removal": { by: "care_coordinator", status: [303], why: "a button beside a passkey" },
  "POST /account/notices/devices": { by: "home_helper", status: [303], why: "filled by a script; `push.test.mjs` presses it" },
  "POST /account/notices/devices/removal": { by: "home_helper", status: [303], why: "a button beside a device" },
  "POST /account/password": { by: "care_coordinator", status: [404, 422], why: "the demonstration's people have no password; `administration.test.mjs` changes one" },
  "POST /account/sessions/end": { by: "clinic_nurse", status: [303], why: "a button beside a session" },
  "POST /administration/import/{what}/confirmed": { by: "administrator", with: { what: "units" }, status: [400], why: "a button under what was read" },
  "POST /administration/notices/{notice}": { by: "administrator", with: { notice: "00000000-0000-7000-8000-000000000001" }, status: [404], why: "a button beside what could not be sent" },
  "POST /notices": { by: "ward_nurse", status: [303], why: "a button: everything is read" },
  "POST /administration/staff": { by: "administrator", status: [200, 422], why: "a search" },
  "POST /administration/staff/{staff}/account/closing": { by: "administrator", status: [400], why: "a button" },
  "POST /administration/staff/{staff}/account/code": { by: "administrator", status: [400], why: "a button" },
  "POST /administration/staff/{staff}/account/reopening": { by: "administrator", status: [400], why: "a button" },
  "POST /meetings/{unit}/{episode}/done/{task}": { by: "primary_care_nurse", status: [400, 404], why: "a button, once something has been decided; the story of the meeting presses it" },
  "POST /slots/{unit}/{slot}/{deed}": { by: "primary_care_nurse", status: [400, 404], why: "a button, once a time is offered; `slots` over HTTP presses it" },
  "POST /calls/pressed": { by: "ward_nurse", status: [422], why: "sent by the page when a number is pressed" },
  "POST /units/{unit}/abilities/withdrawal": { by: "ward_nurse", status: [400], why: "a second button of the form that says what the unit can do" },
  "POST /administration/units/{unit}/closing": { by: "administrator", status: [404], why: "a button" },
  "POST /administration/units/{unit}/reopening": { by: "administrator", status: [400], why: "a button" },
  "POST /asked/{id}/requests/{request}/receipt": { by: "home_nurse", status: [400, 404], why: "a button; a deed answers the one that waits" },
  "POST /board/walls": { by: "assistant_nurse", status: [303, 422], why: "a button; `wall.test.mjs` presses it" },
  "POST /board/walls/down": { by: "assistant_nurse", status: [303, 404, 422], why: "a button" },
  "POST /candidates": { by: "ward_nurse", status: [400], why: "the step after the search" },
  "POST /candidates/person": { by: "ward_nurse", status: [400], why: "a button beside a person found" },
  "POST /demo/clock": { by: "-", status: [404], why: "a button in the demonstration's bar" },
  "POST /demo/login": { by: "-", status: [303, 404, 422], why: "buttons at the entrance" },
  "POST /demo/restart": { skip: "it would end everybody's stories; `tour.test.mjs` presses it" },
  "POST /demo/staff": { by: "-", status: [303, 404, 422], why: "a button in the demonstration's bar" },
  "POST /help/keyboard": { by: "home_helper", status: [303], why: "a switch" },
  "POST /language": { by: "-", status: [400], why: "a switch" },
  "POST /login": { by: "-", status: [404, 422], why: "a name and a password are asked for by an installation only; met there" },
  "POST /logout": { by: "-", status: [303], why: "a button" },
  "POST /me/agreement": { by: "patient_lisa", status: [400], why: "a button under the agreement" },
  "POST /me/copies": { by: "patient_lisa", status: [400], why: "a button for each keeper" },
  "POST /me/kin": { by: "patient_lisa", status: [400], why: "a button for each next of kin" },
  "POST /me/answers": { by: "patient_lisa", status: [400, 404], why: "a button; `messages.test.mjs` presses it" },
  "POST /me/said/{message}": { by: "patient_lisa", status: [400, 404], why: "a button beside each message" },
  "POST /kin/answers": { by: "next_of_kin_lisa", status: [400, 404], why: "a button; `messages.test.mjs` presses the patient's" },
  "POST /kin/said/{message}": { by: "next_of_kin_lisa", status: [400, 404], why: "a button beside each message" },
  "POST /episodes/{id}/feedback/{feedback}/opening": { by: "ward_nurse", status: [400, 404], why: "a button; a deed opens the one that waits" },
  "POST /episodes/{id}/feedback/{feedback}/withdrawal": { by: "home_nurse", status: [400, 404], why: "a button; `feedback.test.mjs` presses it" },
  "POST /episodes/{id}/messages/{conversation}/opening": { by: "ward_nurse", status: [400, 404], why: "a button; a deed opens the one that waits" },
  "POST /me/units": { by: "patient_lisa", status: [400], why: "a button for each unit" },
  "POST /passkeys/login": { by: "-", kind: "json", status: [200, 404, 422], why: "asked by a script" },
  "POST /passkeys/login/finish": { by: "-", kind: "json", status: [400, 404, 415, 422], why: "asked by a script" },
  "POST /passkeys/registration": { by: "care_coordinator", kind: "json", status: [200, 401, 403, 404, 422], why: "asked by a script" },
  "POST /passkeys/registration/finish": { by: "care_coordinator", kind: "json", status: [400, 404, 415, 422], why: "asked by a script" },
  "POST /persons/merge": { by: "coordinating_nurse", status: [400], why: "the step after the comparison" },
  "POST /persons/merge/compare": { by: "coordinating_nurse", status: [404, 422], why: "the step after the search" },
  "POST /persons/merge/{old}": { by: "coordinating_nurse", status: [404, 422], why: "a button" },
  "POST /tour": { by: "ward_nurse", status: [400], why: "a button in the tour's panel" },
};

/** The id of nothing. */
export const NOWHERE = "00000000-0000-7000-8000-000000000000";
