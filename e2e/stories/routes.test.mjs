// Every address of the product, in every state: full, of nothing, of somebody else, sent empty and
// sent wrong. An address that nobody meets makes this fail, so that no page is forgotten.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser } from "../lib/browser.mjs";
import { startProduct } from "../lib/product.mjs";
import { APART, BUTTONS } from "../lib/routes/apart.mjs";
import { SCREEN, deeds } from "../lib/routes/deeds.mjs";
import { finder } from "../lib/routes/find.mjs";
import { golden } from "../lib/routes/golden.mjs";
import { patients, people } from "../lib/routes/people.mjs";
import { FORMS, PAGES, known } from "../lib/routes/table.mjs";
import { walker } from "../lib/routes/walk.mjs";

/** English is met on every third page: the same templates, longer words. */
const EVERY = 3;
const LANES = 2;

let product;
let browser;
before(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await product?.stop();
});

test("the tables have every address of the product, once, and no other", () => {
  const rows = known();
  assert.deepEqual(rows.filter((line, at) => rows.indexOf(line) !== at), [], "twice");
  assert.deepEqual(golden.filter((line) => !rows.includes(line)), [], "nobody meets these");
  assert.deepEqual(rows.filter((line) => !golden.includes(line)), [], "these are no more");
});

test("everything is met in Swedish, full, missing, foreign, empty and wrong", { timeout: 600_000 }, async () => {
  const { crowd, walk } = await arrived("sv");
  const here = (rows) => Object.keys(rows).filter((key) => !rows[key].skip && chosen(key));
  await lanes([
    ...grouped(here(PAGES), PAGES, walk.full),
    ...grouped(here(FORMS), FORMS, walk.form),
    ...grouped(here(PAGES), PAGES, walk.missing),
    ...grouped(here(APART), APART, walk.apart),
    ...grouped(here(BUTTONS), BUTTONS, walk.button),
  ]);
  walk.say("whoever walked", await crowd.leave());
  assert.deepEqual(walk.wrong, []);
});

test("a third of the pages is met in English", { timeout: 300_000 }, async () => {
  const { crowd, walk } = await arrived("en");
  const some = Object.keys(PAGES).filter((key, at) => at % EVERY === 0 && !PAGES[key].skip && PAGES[key].by !== SCREEN && chosen(key));
  await lanes(grouped(some, PAGES, walk.full));
  walk.say("whoever walked", await crowd.leave());
  assert.deepEqual(walk.wrong, []);
});

/** `ROUTES=/me` walks some addresses only: for whoever mends one. */
function chosen(key) {
  return !process.env.ROUTES || key.includes(process.env.ROUTES);
}

/** Once done, the deeds are done for every language. */
let done = false;

async function arrived(lang) {
  const crowd = people(browser, product, lang);
  const named = await patients(await crowd.as("ward_nurse"));
  /** @type {Map<string, Promise<ReturnType<typeof finder>>>} */
  const finders = new Map();
  const found = (role) => {
    let one = finders.get(role);
    if (!one) finders.set(role, (one = crowd.as(role).then((person) => finder(person, named, PAGES))));
    return one;
  };
  if (!done) {
    done = true;
    await deeds(crowd.as, named.get("Lisa Hedlund"));
  }
  const walk = walker({ as: crowd.as, finder: found, base: product.base });
  return { crowd, walk };
}

/** The work of each role by itself, since each has one page of its own. */
function grouped(keys, rows, act) {
  return [...by(keys, (key) => rows[key].by)].map(([role, own]) => ({ role, acts: own.map((key) => () => act(key)) }));
}

async function lanes(work) {
  const queues = [...by(work, ({ role }) => role).values()].map((parts) => parts.flatMap(({ acts }) => acts));
  queues.sort((a, b) => b.length - a.length);
  const lane = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const act of queue) await act();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** What belongs together, in the order it came. */
function by(all, word) {
  const groups = new Map();
  for (const one of all) groups.set(word(one), [...(groups.get(word(one)) ?? []), one]);
  return groups;
}
