// A first visit is light: it must come quickly on a telephone at the edge of the net, and in the
// demonstration, which carries its tour and its clock besides.

import assert from "node:assert/strict";
import { stories } from "../lib/story.mjs";
import { firstVisit } from "../lib/weight.mjs";

const story = stories();

const STAFF = 80_000;
const PATIENTS = 60_000;
/** Compressed already, or too small to gain by it. */
const AS_IT_IS = /\.(woff2|webp)$/;
const SMALL = 1_600;

const VISITS = [
  ["ward_nurse", "/board", STAFF],
  ["ward_physician", "/rounds", STAFF],
  ["home_nurse", "/day", STAFF],
  ["needs_assessor", "/requests", STAFF],
  ["administrator", "/administration", STAFF],
  ["patient_lisa", "/me", PATIENTS],
  ["next_of_kin_lisa", "/kin", PATIENTS],
];

for (const [role, path, most] of VISITS) {
  story(`the first visit of ${role} to ${path} is at most ${most} bytes`, async ({ person, product }) => {
    const { bytes, parts } = await firstVisit(await person(role), product.base, role, path);
    const told = parts.sort((a, b) => b.bytes - a.bytes).map((part) => `${String(part.bytes).padStart(7)} ${part.what}`);
    console.log(`${role} ${path}: ${bytes} bytes`);
    assert.ok(parts.some(({ what }) => what === "app.css") && parts.some(({ what }) => what.endsWith(".woff2")), "all was counted");
    assert.ok(bytes <= most, `${bytes} bytes:\n${told.join("\n")}`);
    const loose = parts.filter(({ what, packed, bytes }) => !packed && bytes > SMALL && !AS_IT_IS.test(what));
    assert.deepEqual(loose, [], "sent as they are");
  });
}
