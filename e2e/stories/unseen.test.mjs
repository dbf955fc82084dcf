// What falls between the chairs elsewhere: a request that nobody opens, and the first evening at home.
// Ward and receiver each in their own browser; the patient on her telephone.

import assert from "node:assert/strict";
import { actor, hrefLike, inspector, pass, pathOf } from "../lib/flow.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();
const PHONE = { width: 390 };

story(
  "a request that nobody opens becomes somebody's to ring about, and goes when it is opened",
  async ({ person }) => {
    const pages = inspector();
    const sofia = actor(await person("Sofia Bergman"), "coordinating_nurse");
    const maria = actor(await person("Maria Ek"), "ward_nurse");
    const kerstin = actor(await person("Kerstin Brandt", PHONE), "home_nurse");
    await pages.during(async () => {
      const at = await pathOf(maria, "Lisa Hedlund");
      const asked = at.replace("/episodes/", "/asked/");
      await asksForMore(sofia, at);
      await maria.open("/board");
      assert.equal(await unseen(maria).count(), 0, "within the hour it is nobody's alarm");

      await pass(actor(await person("the clock"), "ward_nurse"), "3600", "3600");
      await maria.open("/board");
      const line = unseen(maria);
      assert.equal(await line.count(), 1);
      const said = await line.innerText();
      assert.match(said, /Sjuksköterska/, "it has an owner");
      assert.match(said, /senast|skulle varit/, "and a time");
      await pages.meets(maria, "board-unseen-request");
      await maria.open(at);
      await pages.meets(maria, "episode-unseen-request");

      // The receiver opens it on her telephone: that is the receipt.
      await kerstin.open(asked);
      await pages.meets(kerstin, "our-unseen-request");
      await kerstin.send("/receipt");
      await maria.open("/board");
      assert.equal(await unseen(maria).count(), 0, "seen: the alarm is gone");
    });
  },
  { timeout: 400_000 },
);

story(
  "the first evening: nobody has rung, and one tap on her telephone closes it",
  async ({ person }) => {
    const pages = inspector();
    const maria = actor(await person("Maria Ek"), "ward_nurse");
    const lisa = actor(await person("Lisa Hedlund", PHONE), "patient_lisa");
    await pages.during(async () => {
      await pass(actor(await person("the clock"), "ward_nurse"), ...Array(8).fill("3600"));
      await lisa.open("/me");
      const ring = lisa.page.locator('a[href^="tel:"]').first();
      assert.ok(await ring.isVisible(), "whom to ring now, on the first screen");
      await pages.meets(lisa, "me-evening");
      await lisa.open("/me/worry");
      await lisa.send("/me/worry", { report: "Jag är orolig inför natten." });
      await lisa.open("/me");
      await pages.meets(lisa, "me-evening-told");
      const needs = maria.page.locator(".p23-needs li").filter({ hasText: "Lisa Hedlund" }).filter({ hasText: "orolig" });
      await maria.open("/board");
      assert.equal(await needs.count(), 1, "her worry has an owner on the ward");
      await maria.open(await pathOf(maria, "Lisa Hedlund"));
      await maria.open(await hrefLike(maria, /\/reports\/[-0-9a-f]{36}$/));
      await maria.send("/reports/", { action: "Ringde: hon sover gott nu." });
      await maria.open("/board");
      assert.equal(await needs.count(), 0);
      await lisa.open("/me");
      await pages.meets(lisa, "me-evening-answered");
    });
  },
  { timeout: 400_000 },
);

/** Home nursing is asked for something else than before: their yes does not stand for it. */
async function asksForMore(sofia, at) {
  await sofia.open(`${at}/requests`);
  const request = await hrefLike(sofia, /\/requests\/[-0-9a-f]{36}$/);
  await sofia.open(`${request}/change`);
  await sofia.send("/change", { what: "Antibiotika tre gånger om dagen, och mätning även till natten.", patient_consents: "yes" });
}

/** The line of the board about it. */
function unseen(maria) {
  return maria.page.locator(".p23-needs li").filter({ hasText: "Lisa Hedlund" }).filter({ hasText: "har öppnat begäran" });
}
