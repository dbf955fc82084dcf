// The guided tour of the demonstration, "prova själv", from the first step to the last: what is done
// is noticed by itself, a step can be skipped, the tour left and taken up again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { arrive, openBrowser } from "../lib/browser.mjs";
import { actor, inspector } from "../lib/flow.mjs";
import { startProduct } from "../lib/product.mjs";

test("ten steps lead through the promise", { timeout: 540_000 }, async () => {
  const product = await startProduct();
  const browser = await openBrowser();
  const look = inspector();
  try {
    await look.during(async () => {
      const visitor = await arrive(browser, product.base, "Besökare");
      const { page } = visitor;
      const me = actor(visitor, "ward_nurse");
      const step = page.locator("[data-tour]");

      /** The panel stands at this step on the page as it is now. */
      async function isAt(/** @type {number} */ number) {
        await page.waitForFunction((n) => document.querySelector("[data-tour]")?.getAttribute("data-tour") === String(n), number, { timeout: 10_000 });
      }
      /** The panel's own button: be the person, where the step begins. */
      async function goThere() {
        await step.locator('button[name="as"]').click();
        await page.waitForLoadState("load");
      }

      await page.goto("/login");
      await step.locator('button[value="begin"]').click();
      await isAt(1);
      await look.meets(me, "tour-first");

      await goThere();
      await isAt(2);
      await page.locator("main table a", { hasText: "Bo Rask" }).first().click();
      await page.waitForLoadState("load");
      await isAt(3);
      assert.match(await step.innerText(), /Klart: Hitta glappet/);

      // Left and taken up again, on the same page.
      await step.locator('button[value="leave"]').click();
      await page.locator(".p23-foot button[value=resume]").click();
      await isAt(3);

      await goThere();
      await me.send("/safety-bed", {});
      await isAt(4);

      await goThere();
      const request = await page.locator('main a[href$="/calls"]').first().getAttribute("href");
      await page.goto(request ?? "");
      await me.send("/calls", { with: "Kerstin Brandt", note: "Hon svarar i dag." });
      await isAt(5);

      await goThere();
      await me.send("/requests/", {}, { button: 'button[name="answer"][value="accepted"]' });
      await isAt(6);

      await goThere();
      await isAt(7);
      await look.meets(me, "tour-home");

      await goThere();
      await makeReady(page, me);
      await me.send("/homecoming");
      await isAt(8);

      await goThere();
      await look.meets(me, "tour-patient");
      await page.goto("/me/worry");
      await me.send("/me/worry", { report: "Det svider i armen där slangen sitter." });
      await isAt(9);

      await goThere();
      await page.locator('.p23-needs li:has-text("Lisa Hedlund") a[href*="/reports/"]').first().click();
      await me.send("/reports/", { action: "Ringt Lisa. Kerstin tittar på armen i kväll." });
      await isAt(10);

      // The last one is skipped, and that is the end.
      await step.locator('button[value="skip"]').click();
      await page.locator(".p23-tour--rest", { hasText: "Rundturen är slut" }).waitFor();
      await look.sees(me, "tour-over");
      await visitor.leave();
    });
  } finally {
    await browser.close();
    await product.stop();
  }
});

test("without scripts the tour goes on with the next page", { timeout: 240_000 }, async () => {
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    const visitor = await arrive(browser, product.base, "Utan skript", { width: 390, script: false });
    const { page } = visitor;
    await page.goto("/login");
    await page.locator('[data-tour] button[value="begin"]').click();
    await page.locator('[data-tour="1"] button[name="as"]').click();
    // The first look is written while its own page is: the page after that knows of it.
    await page.goto("/calls");
    await page.locator('[data-tour="2"]').waitFor();
    await visitor.leave();
  } finally {
    await browser.close();
    await product.stop();
  }
});

/** Ticks what remains of the checklist; what cannot be ticked is passed by with a reason. */
async function makeReady(page, me) {
  const home = page.url();
  for (let left = 0; left < 12; left += 1) {
    await page.goto(home);
    const boxes = page.locator('main form[action$="/items"] [name="done"]');
    const count = await boxes.count();
    if (count === 0) return;
    for (let index = 0; index < count; index += 1) await boxes.nth(index).check();
    await me.send("/items");
  }
}
