// The coordination meeting: the vårdcentral and home nursing decide what home nursing does; it stands
// on home nursing's day until somebody has done it. And whom to ring now, counted. Two browsers.

import assert from "node:assert/strict";
import { actor, hrefLike, inspector } from "../lib/flow.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();
const PHONE = { width: 390 };
const WHAT = "Beställ en ny spruthållare";

story(
  "what two units decide at their meeting stands on the day of the one that does it",
  async ({ person }) => {
    const pages = inspector();
    const jonas = actor(await person("Jonas Wik"), "primary_care_nurse");
    const kerstin = actor(await person("Kerstin Brandt", PHONE), "home_nurse");
    await pages.during(async () => {
      await jonas.open("/meetings");
      await pages.meets(jonas, "meetings");
      const meeting = await jonas.page.locator("main a", { hasText: "emsjukvård" }).first().getAttribute("href");
      await jonas.open(meeting ?? "");
      await pages.meets(jonas, "meeting");
      const subject = await hrefLike(jonas, /\/meetings\/[-0-9a-f]{36}\/[-0-9a-f]{36}$/);
      await jonas.open(subject);
      await jonas.send(subject, {}, { status: 422 });
      await pages.meets(jonas, "meeting-subject");
      const owner = (await jonas.page.locator('label[for^="owner"]', { hasText: "emsjukvård" }).getAttribute("for")) ?? "";
      await jonas.page.locator(`#${owner}`).check();
      await jonas.send(subject, { what: WHAT });
      assert.match(await said(jonas), new RegExp(WHAT));
      await pages.meets(jonas, "meeting-decided");

      await kerstin.open("/day");
      assert.match(await said(kerstin), new RegExp(WHAT), "it stands on the day of whoever does it");
      await kerstin.open(await hrefLike(kerstin, /\/meetings\/[-0-9a-f]{36}\/[-0-9a-f]{36}$/));
      await pages.meets(kerstin, "meeting-ours");
      await kerstin.send("/done/");
      assert.doesNotMatch(await said(kerstin), new RegExp(WHAT));
      await jonas.open(subject);
      assert.doesNotMatch(await said(jonas), new RegExp(WHAT), "done is done for both");
    });
  },
  { timeout: 300_000 },
);

story(
  "whom to ring now is answered for this minute, and counted by unit",
  async ({ person }) => {
    const pages = inspector();
    const lisa = actor(await person("Lisa Hedlund", PHONE), "patient_lisa");
    const kerstin = actor(await person("Kerstin Brandt"), "home_nurse");
    await pages.during(async () => {
      await lisa.open("/calls");
      assert.match(await said(lisa), /Svarar/, "one number that is answered now");
      await pages.meets(lisa, "calls-patient");
      await kerstin.open("/calls");
      assert.match(await said(kerstin), /Ni delar patienter med dem/);
      await pages.meets(kerstin, "calls-staff");
      await kerstin.open("/calls?q=v%C3%A5rdcentral");
      await pages.meets(kerstin, "calls-sought");
      // It is counted; no telephone rings here.
      await kerstin.page.evaluate(() => {
        document.addEventListener("click", (press) => press.preventDefault(), { capture: true, once: true });
      });
      const link = kerstin.page.locator("main a[href^='tel:'][data-unit]").first();
      const [counted] = await Promise.all([
        kerstin.page.waitForResponse((one) => one.url().endsWith("/calls/pressed")),
        link.dispatchEvent("click"),
      ]);
      assert.equal(counted.status(), 204);
      await kerstin.open("/calls/count");
      assert.match(await said(kerstin), /sidan öppnad (en|\d+) g/);
      await pages.meets(kerstin, "calls-count");
    });
  },
  { timeout: 300_000 },
);

/** @param {import("../lib/flow.mjs").Actor} who */
async function said(who) {
  return who.page.locator("main").innerText();
}
