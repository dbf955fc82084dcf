// Where a page of a kind is: the ids in an address are found by name or on other pages, as people
// find them, and never written down.

import { blanks, fitting } from "./golden.mjs";

/**
 * @typedef {object} Row      How a page of this kind is found.
 * @property {string} by       Role that meets it; `-` is somebody who is not signed in.
 * @property {string} [of]     The patient, by name; otherwise the first who has such a page.
 * @property {string} [on]     The kind of page that has a link to it; otherwise it is put together.
 * @property {Record<string, string>} [with]  Words for the blanks that are no ids.
 */

/**
 * @param {import("../browser.mjs").Person} person
 * @param {Map<string, string>} patients
 * @param {Record<string, Row>} pages  Every kind of page, by its pattern.
 */
export function finder(person, patients, pages) {
  /** @type {Map<string, string>} */
  const read = new Map();

  async function text(address) {
    let found = read.get(address);
    if (found === undefined) {
      const answer = await person.page.context().request.get(address);
      found = answer.ok() ? await answer.text() : "";
      read.set(address, found);
    }
    return found;
  }

  /** Every address that a page of this kind may have, the named patient's first. */
  async function* addresses(pattern, row) {
    if (!row.on) {
      yield* filled(pattern, row);
      return;
    }
    const fits = fitting(pattern);
    for await (const from of addresses(row.on, { ...pages[row.on], by: row.by, of: row.of })) {
      for (const href of hrefs(await text(from))) if (fits(href)) yield href;
    }
  }

  function* filled(pattern, row) {
    let path = pattern;
    for (const [blank, word] of Object.entries(row.with ?? {})) path = path.replace(`{${blank}}`, word);
    if (blanks(path) === 0) {
      yield path;
      return;
    }
    const ids = row.of ? [patients.get(row.of)] : [...patients.values()];
    if (ids.includes(undefined)) throw new Error(`there is no ${row.of}`);
    for (const id of ids) yield path.replace(/\{(id|episode)\}/, id);
  }

  return {
    /** The first address of this kind. */
    async page(pattern, row) {
      for await (const address of addresses(pattern, row)) {
        if (blanks(address)) throw new Error(`${pattern} cannot be put together: ${address}`);
        return address;
      }
      throw new Error(`${row.by} finds no ${pattern} on ${row.on}`);
    },
    /** The first page of the kind `at` with a form that goes to `pattern`. */
    async form(pattern, at, row) {
      const fits = fitting(pattern);
      for await (const address of addresses(at, row)) {
        if (actions(await text(address)).some(fits)) return address;
      }
      throw new Error(`${row.by} finds no form to ${pattern} on ${at}`);
    },
    /** What was read before a deed may no longer be so. */
    forget: () => read.clear(),
  };
}

function hrefs(text) {
  return [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href.replaceAll("&amp;", "&").split("#")[0]);
}

function actions(text) {
  const forms = [...text.matchAll(/<form[^>]*>/g)].map(([form]) => form).filter((form) => /method="post"/.test(form));
  return forms.map((form) => (/action="([^"]*)"/.exec(form)?.[1] ?? "").replaceAll("&amp;", "&"));
}
