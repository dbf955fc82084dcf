// Pictures of a page as phone and as desk, and the promise that neither scrolls sideways.

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../shots");
const WIDTHS = [390, 1280];
const TALLEST = 8_000;

/**
 * Takes `shots/NAME-390.png` and `shots/NAME-1280.png`, and throws if the page is too wide.
 * @param {import("./browser.mjs").Person} person
 * @param {string} name
 */
export async function shot(person, name) {
  const before = person.page.viewportSize();
  await mkdir(FOLDER, { recursive: true });
  for (const width of WIDTHS) {
    const height = width < 600 ? 844 : 900;
    await person.page.setViewportSize({ width, height });
    await fits(person);
    // The screen is made as tall as the page, so that what sticks to it sticks where it belongs.
    const whole = await person.page.evaluate(() => document.documentElement.scrollHeight);
    await person.page.setViewportSize({ width, height: Math.max(height, Math.min(whole, TALLEST)) });
    await person.page.screenshot({ path: join(FOLDER, `${name}-${width}.png`) });
  }
  if (before) await person.page.setViewportSize(before);
  await settle(person);
}

/** After a change of size, Chromium hits where the page was until it has been scrolled and drawn. */
export async function settle({ page }) {
  await page.evaluate(async () => {
    for (const y of [1, 0]) {
      window.scrollTo(0, y);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
  });
}

/**
 * The page itself never scrolls sideways; a wide table scrolls in its own box.
 * @param {import("./browser.mjs").Person} person
 */
export async function fits(person) {
  const { wide, screen, culprits } = await person.page.evaluate(() => {
    const root = document.documentElement;
    const right = (/** @type {Element} */ one) => one.getBoundingClientRect().right;
    const over = [...document.body.querySelectorAll("*")].filter((one) => right(one) > root.clientWidth + 1);
    const names = over.slice(0, 5).map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`);
    return { wide: root.scrollWidth, screen: root.clientWidth, culprits: names };
  });
  if (wide > screen) {
    throw new Error(`${person.page.url()} is ${wide} px on a ${screen} px screen: ${culprits.join(", ")}`);
  }
}
