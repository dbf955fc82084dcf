// The screen in the corridor: put up by a nurse who is signed out by it, live, silent about who
// is who, obviously old when it hears nothing, and dark when it is taken down. And the board's
// filters, which never hide a patient in silence.

import assert from "node:assert/strict";
import { resolve } from "node:path";
import { actor } from "../lib/flow.mjs";
import { violations } from "../lib/axe.mjs";
import { fits, shot } from "../lib/shot.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();

/** Everybody at home, by the board: name, without the place after it, and the address of the patient's page. */
async function patients({ page }) {
  const links = page.locator('main a[href^="/episodes/"]');
  const all = await links.evaluateAll((some) => some.map((one) => [one.textContent?.split(",")[0].trim() ?? "", one.getAttribute("href") ?? ""]));
  return all.filter(([name, href]) => /^\/episodes\/[0-9a-f-]+$/.test(href) && name.includes(" "));
}

story("a ward's screen is put up, lives, and is taken down", async ({ person, product }) => {
  const maria = actor(await person("Maria"), "ward_nurse");
  await maria.open("/board");
  const known = await patients(maria);
  assert.ok(known.length >= 6);
  await maria.page.getByRole("link", { name: "Visa på väggskärm" }).click();
  await maria.send("/board/walls");
  assert.equal(new URL(maria.page.url()).pathname, "/wall");
  for (const width of [390, 1280]) {
    await maria.page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await violations(maria.person), []);
    await fits(maria.person);
    await shot(maria.person, `wall-${width}`);
  }
  // A corridor has no mouse: everybody at home stands on the screen, and nothing below it.
  for (const [width, height] of [[1920, 1080], [1280, 720]]) {
    await maria.page.setViewportSize({ width, height });
    const { whole, places } = await maria.page.evaluate(() => ({
      whole: document.documentElement.scrollHeight,
      places: [...document.querySelectorAll(".p23-tile")].map((one) => one.getBoundingClientRect().bottom),
    }));
    assert.ok(whole <= height, `${whole} px on a screen of ${width} × ${height}`);
    assert.ok(places.length >= 17 && places.every((bottom) => bottom <= height), `${places}`);
    await maria.page.screenshot({ path: resolve(import.meta.dirname, `../shots/wall-screen-${width}.png`) });
  }
  const text = await maria.page.content();
  for (const [name, href] of known) {
    for (const part of name.split(/\s+/)) assert.ok(!new RegExp(`\\b${part}\\b`, "u").test(text), part);
    assert.ok(!text.includes(href.split("/").at(-1) ?? ""), href);
  }
  assert.equal(await maria.page.locator("main a, main form, main button, header a").count(), 0);
  // The nurse is signed out here; only the wall is left.
  await maria.page.goto("/board");
  assert.equal(new URL(maria.page.url()).pathname, "/login");
  await maria.page.goto("/wall");

  // A new value is seen without anybody touching the screen.
  const colleague = actor(await person("Maria at the desk"), "ward_nurse");
  const [, href] = known.find(([name]) => name.includes("Nyqvist")) ?? known[0];
  await colleague.open(`${href}/measurements`);
  const before = await maria.page.locator("#wall-now").innerText();
  await colleague.send("/measurements", { respiratory_rate: "31" });
  await maria.page.waitForFunction((was) => document.querySelector("#wall-now")?.innerText !== was, before);

  await colleague.open("/board/walls");
  await colleague.send("/board/walls/down");
  await maria.page.reload();
  await maria.page.getByText("Den här skärmen visar ingen avdelning").waitFor();
});

story("a screen that hears nothing says so, and its clock is gone", async ({ person, product }) => {
  const maria = actor(await person("Maria"), "ward_nurse");
  await maria.open("/board/walls");
  await maria.send("/board/walls");
  await maria.page.locator("[data-clock]").waitFor();
  await product.kill();
  await maria.page.getByText("Skärmen har tappat kontakten").waitFor({ timeout: 20_000 });
  assert.equal(await maria.page.locator("[data-clock]").isVisible(), false);
  await shot(maria.person, "wall-lost");
  await product.restart();
  await maria.page.getByText("Skärmen har tappat kontakten").waitFor({ state: "hidden", timeout: 30_000 });
  // A product that is starting says so, and the screen asks again by itself: no fault of the screen's.
  const { faults } = maria.person;
  faults.splice(0, faults.length, ...faults.filter((one) => !/^503 from \S+\/wall\/(live|now)$/.test(one)));
});

story("my patients are one press away, and the others are counted", async ({ person }) => {
  const maria = actor(await person("Maria"), "ward_nurse");
  await maria.open("/board");
  const all = await maria.page.locator(".p23-board tbody tr").count();
  await maria.page.getByRole("link", { name: "Välj mina patienter" }).click();
  await maria.page.locator('main input[name="episode"]').first().check();
  await maria.send("/board/mine");
  assert.equal(new URL(maria.page.url()).search, "?show=mine");
  const shown = await maria.page.locator(".p23-board tbody tr, .p23-lane .p23-card").count();
  assert.equal(shown, 1);
  await maria.page.getByText("patienter visas inte här").waitFor();
  await maria.page.getByRole("link", { name: "Visa alla" }).click();
  assert.equal(await maria.page.locator(".p23-board tbody tr").count(), all);
  const colleague = actor(await person("Amir"), "assistant_nurse");
  await colleague.open("/board");
  await colleague.page.getByText("Maria Ek").first().waitFor();
});
