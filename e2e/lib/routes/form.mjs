// A form sent empty, and sent wrong: what comes back says so, and has all that was typed.

import { fitting } from "./golden.mjs";

const ANOTHER_UNIT = "00000000-0000-7000-8000-000000000001";
const TYPED = "Står kvar, ordagrant";

/**
 * @param {import("playwright-core").Page} page
 * @param {string} address  The page that has the form.
 * @param {string} pattern  Where the form goes.
 * @param {"empty" | "wrong"} how  Nothing filled in; or words where they may not be, for another unit.
 * @returns {Promise<{status: number, typed: string[]}>} Names of what was typed and has gone.
 */
export async function sent(page, address, pattern, how) {
  await page.goto(address);
  const form = await formTo(page, pattern);
  const names = await form.evaluate(fillIn, { how, TYPED, ANOTHER_UNIT });
  const [answer] = await Promise.all([
    page.waitForNavigation(),
    form.evaluate((/** @type {HTMLFormElement} */ one) => {
      one.noValidate = true;
      const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (one.querySelectorAll("button[type=submit], button:not([type])"));
      one.requestSubmit(buttons[buttons.length - 1] ?? null);
    }),
  ]);
  const first = (await answer?.request().redirectedFrom()?.response()) ?? answer;
  const gone = await page.evaluate(lost, { names, TYPED });
  return { status: first?.status() ?? 0, typed: gone };
}

async function formTo(page, pattern) {
  const fits = fitting(pattern);
  const forms = page.locator('form[method="post"]');
  const actions = await forms.evaluateAll((all) => all.map((one) => one.getAttribute("action") ?? ""));
  const at = actions.findIndex(fits);
  if (at < 0) throw new Error(`no form to ${pattern} on ${page.url()}: ${actions.join(" ")}`);
  return forms.nth(at);
}

/** In the page. Names of the fields that hold the words. */
function fillIn(/** @type {HTMLFormElement} */ form, { how, TYPED, ANOTHER_UNIT }) {
  const names = [];
  const fields = /** @type {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */ ([...form.elements]);
  for (const field of fields.filter((one) => one.name && !["hidden", "submit", "button"].includes(one.type))) {
    if (how === "wrong") {
      if (field.type !== "text" && field.type !== "textarea") continue;
      field.value = TYPED;
      names.push(field.name);
    } else if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
      field.checked = false;
    } else if (field instanceof HTMLSelectElement) {
      field.value = "";
    } else {
      field.value = "";
    }
  }
  const acting = form.elements.namedItem("acting");
  if (how === "wrong" && acting instanceof HTMLInputElement) acting.value = ANOTHER_UNIT;
  return names;
}

/** In the page that came back. */
function lost({ names, TYPED }) {
  const holds = (/** @type {string} */ name) =>
    [...document.querySelectorAll(`[name="${CSS.escape(name)}"]`)].some((one) => /** @type {any} */ (one).value === TYPED);
  return names.filter((name) => !holds(name));
}
