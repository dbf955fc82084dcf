// What people do in every story: come in as somebody, open a page, fill in its form and send it;
// and what every page must be when it is met: accessible and never too wide, in both languages.

import assert from "node:assert/strict";
import { violations } from "./axe.mjs";
import { fits, settle, shot } from "./shot.mjs";

const WIDTHS = [390, 1280];
/** `STORIES_LOOK=no` lives the story only, without looking at its pages: for whoever writes one. */
const LOOKS = process.env.STORIES_LOOK !== "no";

/**
 * Chooses a person at the entrance. A session ends by itself when nobody uses it.
 * @param {import("./browser.mjs").Person} person
 * @param {string} role
 */
export async function be({ page }, role) {
  await page.goto("/login");
  await page.locator(`button[name="as"][value="${role}"]`).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

/**
 * Somebody with a role: opens pages, and signs in again where the entrance stands in the way.
 * @param {import("./browser.mjs").Person} person
 * @param {string} role
 */
export function actor(person, role) {
  const { page } = person;
  page.setDefaultTimeout(15_000);

  async function open(/** @type {string} */ path) {
    let answer = await goTo(page, path);
    if (new URL(page.url()).pathname === "/login" && path !== "/login") {
      await be(person, role);
      answer = await page.goto(path);
    }
    assert.equal(answer?.status(), 200, `${person.name} opens ${path}`);
  }

  /**
   * Sends the form that goes to `action` (the end of its address), filled in first.
   * @param {string} action
   * @param {Record<string, string | string[]>} [values]
   * @param {{button?: string, status?: number}} [how] `status` of the page that comes back.
   */
  async function send(action, values = {}, how = {}) {
    const form = page.locator(`main form[action*="${action}"]`);
    for (const [name, value] of Object.entries(values)) await fill(form.first(), name, value);
    const button = how.button ? form.locator(how.button) : form.first().locator("button[type=submit]").last();
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().isNavigationRequest() && one.request().method() === "POST"),
      button.first().click(),
    ]);
    await page.waitForLoadState("load");
    const want = how.status ?? 303;
    if (answer.status() !== want) {
      const said = await page.locator(".nhsuk-error-summary, h1").allInnerTexts();
      throw new Error(`${person.name} sends ${action}: ${answer.status()}, not ${want}: ${said.join(" | ")}`);
    }
  }

  return { person, page, open, send };
}

/**
 * The page that one leaves may itself go to the entrance at that moment, when its session has ended:
 * then the address is asked for once more.
 * @param {import("playwright-core").Page} page
 * @param {string} path
 */
async function goTo(page, path) {
  try {
    return await page.goto(path);
  } catch (error) {
    if (!String(error).includes("interrupted by another navigation")) throw error;
    await page.waitForLoadState("load");
    return await page.goto(path);
  }
}

/** One value, whatever kind of field asks for it. */
async function fill(form, name, value) {
  // A checkbox may have a hidden "no" before it.
  const field = form.locator(`[name="${name}"]:not([type="hidden"])`);
  const kind = await field.first().evaluate((/** @type {HTMLInputElement} */ one) => one.type);
  if (kind === "radio" || kind === "checkbox") {
    for (const one of [value].flat()) await form.locator(`[name="${name}"][value="${one}"]`).check();
  } else if (kind === "select-one") {
    await field.first().selectOption(value);
  } else {
    await field.first().fill(String(value));
  }
}

/**
 * Looks at each distinct page once, in Swedish and in English: axe and both widths, and pictures of
 * the Swedish page. Says everything at the end, so that one run shows all that is wrong.
 */
export function inspector() {
  /** @type {Set<string>} */
  const met = new Set();
  /** @type {string[]} */
  const wrong = [];

  async function look(person, name) {
    const before = person.page.viewportSize();
    for (const fault of await violations(person)) wrong.push(`${name}: axe: ${fault}`);
    for (const width of WIDTHS) {
      await person.page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
      await fits(person).catch((error) => wrong.push(`${name} at ${width}: ${error.message}`));
    }
    if (before) await person.page.setViewportSize(before);
    await settle(person);
  }

  return {
    /** A page that can be fetched again: both languages. */
    async meets({ person, page }, name) {
      if (!LOOKS || met.has(name)) return;
      met.add(name);
      await look(person, name);
      await shot(person, name).catch(() => {});
      await choose(page, "en");
      await look(person, `${name} (en)`);
      await choose(page, "sv");
    },
    /** An answer to a form: as it stands, since it would be gone. */
    async sees({ person }, name) {
      if (!LOOKS || met.has(name)) return;
      met.add(name);
      await look(person, name);
      await shot(person, name).catch(() => {});
    },
    /** Lives the story, then says what was wrong on its pages, however far it came. */
    async during(/** @type {() => Promise<void>} */ live) {
      await live().catch((error) => wrong.push(error.stack ?? String(error)));
      if (wrong.length) throw new Error(`${met.size} pages met, wrong:\n${wrong.join("\n")}`);
    },
  };
}

/** The switch is a form, so that it works without scripts and changes nothing on GET. */
async function choose(page, lang) {
  await unfoldMenu(page);
  await page.locator(`form[action="/language?to=${lang}"] button`).first().click();
  await page.locator(`html[lang="${lang}"]`).waitFor();
  // The page is there before its style sheet is, and is then not what people see.
  await page.waitForLoadState("load");
}

/** On a phone what is seldom needed is behind one button. */
export async function unfoldMenu(page) {
  const menu = page.locator("#menu:not([open]) > summary");
  if (await menu.isVisible()) await menu.click();
}

/** Lets time go, at the entrance, by its buttons. */
export async function pass(clock, ...steps) {
  await clock.page.goto("/login");
  for (const seconds of steps) {
    const button = clock.page.locator(`form[action="/demo/clock"] button[value="${seconds}"]:visible`).first();
    await Promise.all([clock.page.waitForEvent("load"), button.click()]);
  }
}

/** The address of a patient's page, from the board. */
export async function pathOf(who, name) {
  await who.open("/board");
  const href = await who.page.locator('main a[href^="/episodes/"]').filter({ hasText: name }).first().getAttribute("href");
  return (href ?? "").split("/").slice(0, 3).join("/");
}

/** The first link on the page whose address looks like this. */
export async function hrefLike({ page }, like) {
  const all = await page.locator("main a[href]").evaluateAll((links) => links.map((one) => one.getAttribute("href")));
  const found = all.find((href) => like.test(href ?? ""));
  assert.ok(found, `no link like ${like} on ${page.url()}: ${all.join(" ")}`);
  return found;
}
