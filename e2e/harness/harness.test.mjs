// The watcher is watched: what the harness promises to catch is put before it, and caught.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isAccessible, violations } from "../lib/axe.mjs";
import { arrive, openBrowser } from "../lib/browser.mjs";
import { fits, shot } from "../lib/shot.mjs";
import { startStub } from "./stub.mjs";

let stub, browser;

before(async () => {
  stub = await startStub();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await stub?.stop();
});

/** Someone who has gone to `path`; `leave` is left to the test. */
async function at(path, how) {
  const person = await arrive(browser, stub.base, "Prov", how);
  await person.page.goto(path, { waitUntil: "networkidle" });
  return person;
}

test("a good page passes everything, light and dark, wide and narrow", async () => {
  for (const how of [{ width: 1280 }, { width: 390, dark: true }, { script: false }]) {
    const person = await at("/good", how);
    if (how.script !== false) await isAccessible(person);
    await fits(person);
    assert.ok(person.requests.length > 3);
    await person.leave();
  }
});

test("pictures are taken of both widths", async () => {
  const person = await at("/good");
  await shot(person, "harness-good");
  await person.leave();
});

test("a request that would leave the machine is stopped and told", async () => {
  const person = await at("/external");
  await assert.rejects(person.leave(), /left the machine: http:\/\/fonts\.example\/a\.png/);
});

test("an error in the console is told", async () => {
  await assert.rejects((await at("/console")).leave(), /console: ont/);
});

test("a breach of the security policy is told", async () => {
  await assert.rejects((await at("/inline")).leave(), /policy: script-src-elem stopped inline/);
});

test("a missing style sheet is told", async () => {
  await assert.rejects((await at("/broken")).leave(), /404 from .*gone\.css/);
});

test("a page that axe dislikes is told, rule by rule", async () => {
  const person = await at("/axe");
  const found = (await violations(person)).join("\n");
  assert.match(found, /^image-alt: /m);
  assert.match(found, /^label: /m);
  await assert.rejects(isAccessible(person), /axe on /);
  await person.leave();
});

test("a page that scrolls sideways is told", async () => {
  const person = await at("/wide", { width: 390 });
  await assert.rejects(fits(person), /2\d\d\d px on a 390 px screen: .*svg/);
  await person.leave();
});

test("icons from the sprite are drawn under the strict policy", async () => {
  const person = await at("/icons");
  const widths = await person.page.$$eval("use", (uses) => uses.map((use) => use.getBBox().width));
  assert.equal(widths.length, 5);
  assert.ok(widths.every((width) => width > 5), `not drawn: ${widths}`);
  await person.leave();
});

test("htmx and its streams load and work under the strict policy", async () => {
  const person = await at("/live");
  await person.page.getByRole("button", { name: "Hämta" }).click();
  await person.page.getByText("Hämtat").waitFor();
  await person.leave();
});
