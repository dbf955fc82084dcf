// Somebody walks through the tables: every page full, not there and not theirs, every form sent
// empty and wrong, and everything that is no page fetched. What is wrong is gathered, so that one
// run shows all of it.

import { FORMS, PAGES, STRANGERS } from "./table.mjs";
import { APART, BUTTONS, NOWHERE } from "./apart.mjs";
import { blanks } from "./golden.mjs";
import { looked } from "./look.mjs";
import { sent } from "./form.mjs";

/**
 * @param {{as: (role: string) => Promise<import("../browser.mjs").Person>, finder: (role: string) => Promise<any>, base: string}} crowd
 */
export function walker({ as, finder, base }) {
  /** @type {string[]} */
  const wrong = [];
  /** The main text of the page for what is not there, by role. */
  const lostText = new Map();

  const say = (what, faults) => wrong.push(...faults.map((fault) => `${what}: ${fault}`));
  const during = (what, act) => act().catch((error) => say(what, [error.message.split("\n")[0]]));

  /** The page itself, with something on it. */
  async function full(pattern) {
    const row = PAGES[pattern];
    await during(`GET ${pattern}`, async () => {
      const person = await as(row.by);
      const address = await (await finder(row.by)).page(pattern, row);
      const answer = await person.page.goto(address);
      if (answer?.status() !== 200) return say(`GET ${pattern}`, [`${answer?.status()} at ${address}`]);
      const at = new URL(person.page.url()).pathname;
      if (at !== address.split("?")[0]) return say(`GET ${pattern}`, [`${address} led to ${at}`]);
      say(`GET ${pattern} (${row.by}) ${address}`, await looked(person));
    });
  }

  /** The same address with ids of nothing, and the right address for somebody whose it is not. */
  async function missing(pattern) {
    const row = PAGES[pattern];
    if (blanks(pattern) > 0) await during(`GET ${pattern} of nothing`, () => isLost(row.by, pattern.replace(/\{[^}]+\}/g, NOWHERE), pattern));
    const stranger = STRANGERS.find(([start]) => pattern === start || pattern.startsWith(`${start}/`))?.[1];
    if (!stranger) return;
    await during(`GET ${pattern} by ${stranger}`, async () => {
      const address = await (await finder(row.by)).page(pattern, row);
      await isLost(stranger, address, pattern);
    });
  }

  async function isLost(role, address, pattern) {
    const person = await as(`${role} again`);
    if (!lostText.has(role)) lostText.set(role, lost(role, person));
    // It may lead to somebody's own view of a patient, which is not there either.
    const answer = await person.page.context().request.get(address);
    if (answer.status() !== 404) return say(`GET ${pattern}`, [`${answer.status()} for ${role} at ${address}`]);
    if (words(await answer.text()) !== (await lostText.get(role))) say(`GET ${pattern}`, [`another page than for what is not there, for ${role}`]);
  }

  async function lost(role, person) {
    await person.page.goto("/nothing/here");
    say(`the page for what is not there (${role})`, await looked(person));
    return words(await person.page.content());
  }

  /** Empty, and with words where they may not be; what was typed is still there. */
  async function form(pattern) {
    const row = FORMS[pattern];
    const what = `POST ${pattern} (${row.by})`;
    await during(what, async () => {
      const person = await as(row.by);
      const address = await (await finder(row.by)).form(pattern, row.at, { ...PAGES[row.at], of: undefined, ...row });
      for (const how of ["empty", "wrong"]) {
        if (how === "empty" && row.filled) continue;
        const { status, typed } = await sent(person.page, address, pattern, how);
        const want = row[how] ?? 422;
        if (status !== want) say(`${what} ${how} from ${address}`, [`${status}, not ${want}`]);
        if (typed.length) say(`${what} ${how}`, [`typed and gone: ${typed.join(", ")}`]);
        if (how === "empty" || row.filled) say(`${what} ${how} from ${address}`, await looked(person));
      }
    });
  }

  async function apart(line) {
    const row = APART[line];
    await during(line, async () => {
      const pattern = line.replace(/^GET /, "");
      const person = await as(row.by);
      const address = await (await finder(row.by)).page(pattern, row);
      const answer = await fetched(person, base, address);
      if (answer.status !== (row.status ?? 200)) say(line, [`${answer.status}, not ${row.status ?? 200}, at ${address}`]);
      if (row.kind && !answer.kind.startsWith(row.kind)) say(line, [`${answer.kind}, not ${row.kind}, at ${address}`]);
    });
  }

  async function button(line) {
    const row = BUTTONS[line];
    await during(line, async () => {
      let address = line.replace(/^POST /, "");
      for (const [blank, word] of Object.entries(row.with ?? {})) address = address.replace(`{${blank}}`, word);
      address = address.replace(/\{[^}]+\}/g, NOWHERE);
      const { request } = (await as(row.by)).page.context();
      const body = row.kind === "json" ? { data: {} } : { form: {} };
      const answer = await request.post(address, { ...body, headers: { origin: base }, maxRedirects: 0 });
      if (!row.status.includes(answer.status())) say(line, [`${answer.status()}, not ${row.status}`]);
    });
  }

  return { wrong, full, missing, form, apart, button, say, during };
}

/** Only the head of the answer is waited for: a stream has no end. */
async function fetched(person, base, address) {
  const cookies = await person.page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const stop = new AbortController();
  const answer = await fetch(base + address, { headers: { cookie }, redirect: "manual", signal: stop.signal });
  stop.abort();
  return { status: answer.status, kind: answer.headers.get("content-type") ?? "" };
}

/** What is read in an answer's main part, without the reference that each has of its own. */
function words(html) {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  return main.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").replace(/(Referens|Reference): \S+/, "").trim();
}
