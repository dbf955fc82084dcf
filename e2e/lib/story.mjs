// A file of stories: one product, one browser, and people who must leave without faults.

import { after, before, test } from "node:test";
import { arrive, openBrowser } from "./browser.mjs";
import { startProduct } from "./product.mjs";

/**
 * @typedef {object} Stage
 * @property {import("./product.mjs").Product} product
 * @property {(name: string, how?: Parameters<typeof arrive>[3]) => Promise<import("./browser.mjs").Person>} person
 */

/**
 * Starts the product before the file's stories and stops it after them.
 * @param {() => Promise<{base: string, stop: () => Promise<void>}>} [start]
 * @returns {(claim: string, play: (stage: Stage) => Promise<void>, how?: {timeout?: number}) => void}
 *   Tells one story; a long one says how many milliseconds it may take.
 */
export function stories(start = startProduct) {
  /** @type {any} */
  let product;
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    product = await start();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });
  return (claim, play, how = {}) =>
    void test(claim, how, async () => {
      /** @type {import("./browser.mjs").Person[]} */
      const people = [];
      const person = async (name, how) => {
        const one = await arrive(browser, product.base, name, how);
        people.push(one);
        return one;
      };
      const complaints = await settle(async () => play({ product, person }));
      for (const one of people) complaints.push(...(await settle(one.leave)));
      if (complaints.length) throw new Error(complaints.join("\n"));
    });
}

/** What went wrong, as text; nothing if all went well. */
async function settle(act) {
  try {
    await act();
    return [];
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
