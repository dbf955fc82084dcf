// One browser, and people in it: each with their own cookies, language and screen.
// Everything that must never happen on any page is watched here, so that no story has to ask.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const HOME = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Kinds of request that a page makes by itself: a 404 there is a broken page. */
const PARTS = new Set(["stylesheet", "script", "image", "font", "manifest", "media"]);

/** The browser also says this about answers that a story may want, such as 404 and 422. */
const ABOUT_ANSWERS = /^Failed to load resource/;

/**
 * @typedef {object} Person
 * @property {string} name
 * @property {string} lang
 * @property {import("playwright-core").Page} page
 * @property {string[]} requests  Every address that was asked for.
 * @property {string[]} faults    What must not happen and did.
 * @property {() => Promise<void>} leave  Closes the page; throws if there were faults.
 */

/** @returns {Promise<import("playwright-core").Browser>} */
export async function openBrowser() {
  const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(`No browser at ${executablePath}: install chromium or set CHROMIUM.`);
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} base
 * @param {string} name
 * @param {{width?: number, lang?: string, dark?: boolean, script?: boolean}} [how]
 *   `width` 390 is a phone; `script: false` is a browser that runs none.
 * @returns {Promise<Person>}
 */
export async function arrive(browser, base, name, how = {}) {
  const { width = 1280, lang = "sv", dark = false, script = true } = how;
  const context = await browser.newContext({
    baseURL: base,
    locale: lang === "sv" ? "sv-SE" : lang,
    timezoneId: "Europe/Stockholm",
    viewport: { width, height: width < 600 ? 844 : 900 },
    hasTouch: width < 600,
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const faults = [];

  await context.route(
    (url) => !isHome(url),
    async (route) => {
      faults.push(`left the machine: ${route.request().url()}`);
      await route.abort();
    },
  );
  await watchPolicy(context, faults);
  page.on("websocket", (socket) => {
    if (!isHome(new URL(socket.url()))) faults.push(`left the machine: ${socket.url()}`);
  });
  page.on("request", (request) => requests.push(request.url()));
  page.on("response", (answer) => {
    const status = answer.status();
    const isPart = PARTS.has(answer.request().resourceType());
    if (status >= 500 || (isPart && status >= 400)) faults.push(`${status} from ${answer.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !ABOUT_ANSWERS.test(message.text())) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));

  return {
    name,
    lang,
    page,
    requests,
    faults,
    leave: async () => {
      await context.close();
      if (faults.length) throw new Error(`${name} met what nobody may meet:\n${faults.join("\n")}`);
    },
  };
}

/** A policy breach is also in the console; here it says which rule and what it stopped. */
async function watchPolicy(context, faults) {
  await context.exposeBinding("tellPolicyBreach", (_, text) => faults.push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (breach) => {
      // @ts-ignore: exposed above
      globalThis.tellPolicyBreach(`${breach.effectiveDirective} stopped ${breach.blockedURI}`);
    });
  });
}

function isHome(/** @type {URL} */ url) {
  return ["about:", "data:", "blob:"].includes(url.protocol) || HOME.has(url.hostname);
}
