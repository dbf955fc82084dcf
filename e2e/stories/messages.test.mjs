// Messages: the patient writes from her telephone, the nurse opens and answers, the patient sees that
// it has been opened and reads the answer. Two browsers.

import assert from "node:assert/strict";
import { actor, hrefLike, inspector, pathOf } from "../lib/flow.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();
const PHONE = { width: 390 };

story(
  "what the patient asks is opened and answered by whoever is responsible, and she sees it",
  async ({ person }) => {
    const pages = inspector();
    const lisa = actor(await person("Lisa Hedlund", PHONE), "patient_lisa");
    const maria = actor(await person("Maria Ek"), "ward_nurse");
    await pages.during(async () => {
      await lisa.open("/me/messages");
      assert.match(await said(lisa), /läser det du skriver/, "who reads it stands there");
      assert.match(await said(lisa), /112/, "and whom to ring when it cannot wait");
      await pages.meets(lisa, "me-messages-empty");
      await lisa.send("/me/messages", {}, { status: 422 });
      await lisa.send("/me/messages", { text: "Hur länge ska jag ta tabletterna?" });
      await lisa.open("/me/messages");
      assert.match(await said(lisa), /Inte öppnat än/);
      assert.match(await said(lisa), /svarar senast/);
      await pages.meets(lisa, "me-messages-sent");

      const at = `${await pathOf(maria, "Lisa Hedlund")}/messages`;
      await maria.open(at);
      await pages.meets(maria, "messages-list");
      const talk = await hrefLike(maria, /\/messages\/[-0-9a-f]{36}$/);
      await maria.open(talk);
      assert.doesNotMatch(await said(maria), /tabletterna/, "opening it is the receipt");
      await pages.meets(maria, "messages-new");
      await maria.send("/opening");
      assert.match(await said(maria), /tabletterna/);
      await pages.meets(maria, "messages-opened");

      await lisa.open("/me/messages");
      assert.match(await said(lisa), /Öppnat av Maria Ek/);

      await maria.send("/messages/", { text: "Ta dem till och med fredag." });
      await lisa.open("/me");
      assert.match(await said(lisa), /Du har fått svar/);
      await pages.meets(lisa, "me-message-answered");
      await lisa.open("/me/messages");
      await lisa.send("/me/answers");
      assert.match(await said(lisa), /till och med fredag/);
      await pages.meets(lisa, "me-messages-answered");
      await maria.open(talk);
      assert.match(await said(maria), /Öppnat av Patienten/i);
      await pages.meets(maria, "messages-answered");
    });
  },
  { timeout: 400_000 },
);

/** @param {import("../lib/flow.mjs").Actor} who */
async function said(who) {
  return who.page.locator("main").innerText();
}
