// Deviations: the home nurse tells the ward what was not in place, from her telephone; the ward opens
// it and answers, and she reads the answer. Two browsers.

import assert from "node:assert/strict";
import { actor, hrefLike, inspector, pathOf } from "../lib/flow.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();
const PHONE = { width: 390 };

story(
  "what was not in place is told, answered and read in a minute each, by the two units alone",
  async ({ person }) => {
    const pages = inspector();
    const maria = actor(await person("Maria Ek"), "ward_nurse");
    const kerstin = actor(await person("Kerstin Brandt", PHONE), "home_nurse");
    await pages.during(async () => {
      const lisa = `${await pathOf(maria, "Lisa Hedlund")}/feedback`;
      await kerstin.open(lisa);
      assert.match(await said(kerstin), /Skriv inte namn/);
      assert.match(await said(kerstin), /lex Maria/, "and where serious harm is reported");
      assert.match(await said(kerstin), /Enheten före er/);
      await pages.meets(kerstin, "feedback-empty");
      // The step before is chosen already.
      await kerstin.send("/feedback", {}, { status: 422 });
      await kerstin.send("/feedback", { topic: "medicines", words: "Listan låg inte i väskan." });
      assert.match(await said(kerstin), /svarar, senast/);
      assert.match(await said(kerstin), /Inte öppnat än/);
      await pages.meets(kerstin, "feedback-sent");

      await maria.open("/feedback");
      assert.match(await said(maria), /har berättat om en avvikelse/);
      assert.match(await said(maria), /Läkemedel\s+färre än 5/);
      await pages.meets(maria, "feedback-unit");
      const one = await hrefLike(maria, /\/feedback\/[-0-9a-f]{36}$/);
      await maria.open(one);
      assert.doesNotMatch(await said(maria), /väskan/, "opening it is the receipt");
      await pages.meets(maria, "feedback-new");
      await maria.send("/opening");
      assert.match(await said(maria), /väskan/);
      await pages.meets(maria, "feedback-opened");
      await maria.send("/feedback/", {}, { status: 422 });
      const words = "Den som skriver ut packar nu listan.";
      await maria.send("/feedback/", { outcome: "routine_changed", words });
      assert.match(await said(maria), /Vi har ändrat vårt sätt att arbeta/);

      await kerstin.open("/feedback");
      assert.match(await said(kerstin), /har svarat på er avvikelse/);
      await kerstin.open(one);
      await kerstin.send("/opening");
      assert.match(await said(kerstin), /packar nu listan/);
      await pages.meets(kerstin, "feedback-answered");

      await kerstin.open(lisa);
      await kerstin.send("/feedback", { topic: "thanks" });
      const thanks = await hrefLike(kerstin, /\/feedback\/[-0-9a-f]{36}$/);
      await kerstin.open(thanks);
      await kerstin.send("/withdrawal");
      assert.match(await said(kerstin), /Taget tillbaka/);
      await kerstin.open("/feedback");
      await pages.meets(kerstin, "feedback-unit-nurse");
    });
  },
  { timeout: 400_000 },
);

/** @param {import("../lib/flow.mjs").Actor} who */
async function said(who) {
  return who.page.locator("main").innerText();
}
