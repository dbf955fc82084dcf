// Accessibility of the page as it stands: no violation of WCAG 2.2 AA or of good practice.
// Not a proof: axe cannot judge order, words or effort. People do that.

import { AxeBuilder } from "@axe-core/playwright";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** @param {import("./browser.mjs").Person} person */
export async function isAccessible(person) {
  const found = await violations(person);
  if (found.length) throw new Error(`axe on ${person.page.url()}:\n${found.join("\n")}`);
}

/**
 * @param {import("./browser.mjs").Person} person
 * @returns {Promise<string[]>} One line per violation: rule, what it asks for, where.
 */
export async function violations(person) {
  const { violations: found } = await new AxeBuilder({ page: person.page })
    .withTags(TAGS)
    .options({ runOnly: TAGS, resultTypes: ["violations"] })
    .setLegacyMode(true) // We have no frames; without it axe opens a page of its own each time.
    .analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`));
}
