// An ambulance on a call-out, with a telephone in the car: one person by the whole number, one page,
// and the patient sees that it was read.

import assert from "node:assert/strict";
import { actor, inspector } from "../lib/flow.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();
const PHONE = { width: 390 };

const LISA = "19500118-2046";
/** Somebody who is not known here. */
const STRANGER = "19280110-6598";

story(
  "the ambulance looks up who is cared for at home, rings, knows where to drive, and the patient is told",
  async ({ person }) => {
    const pages = inspector();
    const moa = actor(await person("Moa Sandgren", PHONE), "ambulance_nurse");
    const lisa = actor(await person("Lisa Hedlund", PHONE), "patient_lisa");
    await pages.during(async () => {
      await moa.open("/ambulance");
      await pages.meets(moa, "ambulance");
      await moa.send("/ambulance", { identity: STRANGER, warrant: "danger" }, { status: 200 });
      const nothing = await moa.page.locator('main [role="status"]').innerText();
      assert.match(nothing, /Ingen vård hemma att visa/);
      await pages.sees(moa, "ambulance-nothing");

      await moa.send("/ambulance", { identity: LISA, warrant: "consent" }, { status: 200 });
      assert.equal(new URL(moa.page.url()).pathname, "/ambulance", "no number stands in the address");
      assert.equal(await moa.page.locator("h1").innerText(), "Lisa Hedlund");
      await onTheFirstScreen(moa.page, 'main a[href^="tel:"]', 44);
      await onTheFirstScreen(moa.page, "#drive", 20);
      const text = await moa.page.locator("main").innerText();
      assert.match(text, /Vårdas hemma av Infektion 5/);
      assert.match(text, /Cefotaxim/);
      assert.match(text, /Finns inte i Plats 23/);
      assert.doesNotMatch(text, /Lillgatan/, "the dispatch has the address");
      await pages.sees(moa, "ambulance-sheet");

      await lisa.open("/me/readers");
      const readers = await lisa.page.locator("main").innerText();
      assert.match(readers, /Ambulansen Norrstad\n.*slog upp patienten i ambulansen \(patientens ja\)/);
    });
  },
  { timeout: 200_000 },
);

/** What a crew needs first is met without scrolling, and is large enough for a glove. */
async function onTheFirstScreen(page, what, height) {
  const box = await page.locator(what).first().boundingBox();
  assert.ok(box && box.y + box.height <= 844, `${what} is on the first screen: ${JSON.stringify(box)}`);
  assert.ok(box.height >= height, `${what} is ${box.height} pixels high`);
}
