// Whoever walks: one browser context for each role, signed in once, and the patients' ids by name.

import { arrive } from "../browser.mjs";

/**
 * Each role's person; `-` is somebody who is not signed in, and `ward_nurse again` another of the
 * same role, with a browser of their own.
 */
export function people(browser, product, lang) {
  /** @type {Map<string, Promise<import("../browser.mjs").Person>>} */
  const all = new Map();

  async function come(role) {
    const person = await arrive(browser, product.base, role, { lang });
    const context = person.page.context();
    person.page.setDefaultTimeout(60_000);
    await context.addCookies([{ name: "lang", value: lang, url: product.base }]);
    const [signed] = role.split(" ");
    if (signed !== "-") await enter(person, product.base, signed);
    return person;
  }

  return {
    as(role) {
      let person = all.get(role);
      if (!person) all.set(role, (person = come(role)));
      return person;
    },
    /** Everybody goes; what they met that nobody may meet. */
    async leave() {
      const faults = [];
      for (const person of all.values()) {
        await (await person).leave().catch((error) => faults.push(error.message));
      }
      return faults;
    },
  };
}

async function enter(person, base, role) {
  const answer = await person.page.context().request.post("/demo/login", { form: { as: role }, headers: { origin: base }, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`${role} is not let in: ${answer.status()}`);
}

/** Everybody on the ward's board: name to id of the episode. */
export async function patients(person) {
  await person.page.goto("/board");
  const links = await person.page.locator('main a[href^="/episodes/"]').evaluateAll((all) =>
    all.map((one) => [one.textContent?.trim() ?? "", one.getAttribute("href") ?? ""]),
  );
  const named = links.filter(([name, href]) => /^\S+( \S+)+$/.test(name) && /^\/episodes\/[-0-9a-f]{36}$/.test(href));
  return new Map(named.map(([name, href]) => [name, href.split("/")[2]]));
}
