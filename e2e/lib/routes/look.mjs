// What every page must be, whoever meets it and in whichever state: readable by everybody, never
// too wide, in one language, with one heading, and with all its words.

import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { violations } from "../axe.mjs";
import { fits } from "../shot.mjs";

const LOCALES = resolve(import.meta.dirname, "../../../locales/sv");
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

/** Names of texts: one that stands on a page is a text that was not found. */
const KEYS = new Set(
  readdirSync(LOCALES)
    .flatMap((file) => readFileSync(resolve(LOCALES, file), "utf8").split("\n"))
    .map((line) => /^([a-z][a-z0-9]*(?:-[a-z0-9]+)+) *=/.exec(line)?.[1])
    .filter((key) => key !== undefined),
);
KEYS.delete("setup-code"); // Also the name of the file with the first code, which the page tells.

/**
 * @param {import("../browser.mjs").Person} person
 * @returns {Promise<string[]>} What is wrong.
 */
export async function looked(person) {
  const wrong = (await violations(person)).map((fault) => `axe: ${fault}`);
  wrong.push(...(await told(person)));
  for (const size of SIZES) {
    await person.page.setViewportSize(size);
    await fits(person).catch((error) => wrong.push(`at ${size.width}: ${error.message}`));
  }
  return wrong;
}

/** Heading, title, language and words. */
async function told({ page, lang }) {
  const { lang: said, headings, title, text } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll("h1").length,
    title: document.title,
    text: document.body.innerText,
  }));
  const wrong = [];
  if (said !== lang) wrong.push(`its language is "${said}", not "${lang}"`);
  if (headings !== 1) wrong.push(`${headings} headings of the first level`);
  if (!/^[^–]*\S – Plats 23$/.test(title) && title !== "Plats 23") wrong.push(`its title is "${title}"`);
  for (const word of text.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)+/g) ?? []) {
    if (KEYS.has(word)) wrong.push(`the name of a text: ${word}`);
  }
  for (const blank of text.match(/\{ ?\$[^}]*\}?/g) ?? []) wrong.push(`a blank that was not filled in: ${blank}`);
  return wrong;
}
