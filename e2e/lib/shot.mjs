// Pictures of a page as phone and as desk, and the promise that neither scrolls sideways.

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../shots");
const WIDTHS = [390, 1280];

/**
 * Takes `shots/NAME-390.png` and `shots/NAME-1280.png`, and throws if the page is too wide.
 * @param {import("./browser.mjs").Person} person
 * @param {string} name
 */
export async function shot(person, name) {
  const before = person.page.viewportSize();
  await mkdir(FOLDER, { recursive: true });
  for (const width of WIDTHS) {
    await person.page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
    await person.page.screenshot({ path: join(FOLDER, `${name}-${width}.png`), fullPage: true });
    await fits(person);
  }
  if (before) await person.page.setViewportSize(before);
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
