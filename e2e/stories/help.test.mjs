// Help, words, keys, and the two pages that everybody may read.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrive, openBrowser } from "../lib/browser.mjs";
import { actor, be, inspector } from "../lib/flow.mjs";
import { startProduct } from "../lib/product.mjs";

/** @type {import("../lib/product.mjs").Product} */
let product;
/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await product?.stop();
});

test("each role has its own help, with pictures that are there", async () => {
  const look = inspector();
  await look.during(async () => {
    for (const role of ["ward_nurse", "home_helper", "administrator", "patient_lisa", "next_of_kin_lisa"]) {
      const person = await arrive(browser, product.base, role);
      const me = actor(person, role);
      await be(person, role);
      await me.open("/help");
      const pictures = await person.page.locator("main img").evaluateAll((all) => all.map((one) => /** @type {HTMLImageElement} */ (one).naturalWidth));
      assert.ok(pictures.length > 0 && pictures.every((width) => width > 0), `${role}: ${pictures}`);
      await look.meets(me, `help-${role.replaceAll("_", "-")}`);
      await person.leave();
    }
  });
});

test("the help opens on the page that one came from, and explains the words", async () => {
  const look = inspector();
  await look.during(async () => {
    const person = await arrive(browser, product.base, "Maria");
    const me = actor(person, "ward_nurse");
    await be(person, "ward_nurse");
    await me.open("/board");
    await person.page.locator("header a[href='/help']").click();
    await person.page.locator("main a[href='#board']").first().waitFor();
    await me.open("/help/words");
    await look.meets(me, "help-words");
    // The same text stands beside the word on the page that has it.
    const gap = await person.page.locator("#safety-bed dd").innerText();
    await me.open("/board");
    await person.page.locator("main a", { hasText: "Astrid Lund" }).first().click();
    await me.open(`${new URL(person.page.url()).pathname}/preparation`);
    const beside = person.page.locator(".p23-term", { hasText: "trygghetsplats" }).first();
    await beside.locator("summary").press("Enter");
    assert.ok(await beside.getByText(gap).isVisible());
    await person.leave();
  });
});

test("keys lead where they say, never while somebody types, and can be turned off", async () => {
  const look = inspector();
  await look.during(async () => {
    const person = await arrive(browser, product.base, "Maria");
    const { page } = person;
    const me = actor(person, "ward_nurse");
    await be(person, "ward_nurse");
    await me.open("/board");
    await page.keyboard.press("n");
    assert.ok(await page.evaluate(() => document.activeElement?.closest(".p23-needs") !== null));
    await page.keyboard.press("j");
    const first = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
    assert.match(first, /^\/episodes\//);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${first}`);
    await page.keyboard.press("j");
    await page.waitForURL((url) => url.pathname.startsWith("/episodes/") && url.pathname !== first);

    await me.open("/board");
    await page.keyboard.press("/");
    await page.keyboard.type("astr?");
    await page.keyboard.press("Backspace");
    // On the board the list itself shows those who are found.
    await page.locator(".p23-board__who:visible, article:visible", { hasText: "Astrid Lund" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/episodes/**");
    await page.locator("h1", { hasText: "Astrid Lund" }).waitFor();

    await page.keyboard.press("?");
    await page.waitForURL("**/help/keyboard");
    await look.meets(me, "help-keyboard");
    await me.send("/help/keyboard");
    await me.open("/board");
    await page.keyboard.press("?");
    await page.waitForTimeout(200);
    assert.equal(new URL(page.url()).pathname, "/board");
    await person.leave();
  });
});

test("what the product is and how accessible it is can be read by anybody", async () => {
  const look = inspector();
  await look.during(async () => {
    const person = await arrive(browser, product.base, "Vem som helst");
    const me = actor(person, "ward_nurse");
    await me.open("/login");
    await me.open("/about");
    await look.meets(me, "about");
    await me.open("/accessibility");
    await look.meets(me, "accessibility");
    const texts = await person.page.request.get("/about/licences.txt");
    assert.equal(texts.status(), 200);
    await person.leave();
  });
});
