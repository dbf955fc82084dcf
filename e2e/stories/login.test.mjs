// The first minute: what is this, who do I want to be, in which language.

import assert from "node:assert/strict";
import { isAccessible } from "../lib/axe.mjs";
import { unfoldMenu } from "../lib/flow.mjs";
import { shot } from "../lib/shot.mjs";
import { stories } from "../lib/story.mjs";

const story = stories();

story("a visitor who is not signed in comes to the entrance", async ({ person }) => {
  const visitor = await person("a visitor");
  await visitor.page.goto("/");
  assert.equal(new URL(visitor.page.url()).pathname, "/login");
  assert.equal(await visitor.page.locator("html").getAttribute("lang"), "sv");
});

for (const lang of ["sv", "en"]) {
  story(`the entrance can be read by everybody (${lang})`, async ({ person }) => {
    const visitor = await person("a visitor", { lang });
    await visitor.page.goto("/login");
    if (lang === "en") await choose(visitor, "en");
    await isAccessible(visitor);
    await shot(visitor, `login-${lang}`);
  });
}

story("the entrance offers a ward nurse, and lets her in", async ({ person }) => {
  const maria = await person("Maria Ek");
  await maria.page.goto("/login");
  await maria.page.locator('form[action="/demo/login"] button[name="as"][value="ward_nurse"]').click();
  await maria.page.waitForURL((url) => url.pathname !== "/login");
  assert.equal(await maria.page.locator("h1").count(), 1);
  await isAccessible(maria);
});

story("each role on the entrance leads somewhere", async ({ person }) => {
  const visitor = await person("a visitor");
  await visitor.page.goto("/login");
  const roles = await visitor.page.locator('button[name="as"]').evaluateAll((all) => all.map((one) => one.value));
  assert.ok(roles.length >= 5, `only ${roles}`);
  for (const role of roles) {
    const guest = await person(role, { width: 390 });
    await guest.page.goto("/login");
    await guest.page.locator(`button[name="as"][value="${role}"]`).click();
    await guest.page.waitForURL((url) => url.pathname !== "/login");
    assert.equal(await guest.page.locator("h1").count(), 1, role);
  }
});

story("the language changes where one stands, and stays", async ({ person }) => {
  const visitor = await person("a visitor");
  await visitor.page.goto("/login");
  await choose(visitor, "en");
  assert.equal(new URL(visitor.page.url()).pathname, "/login");
  assert.equal(await visitor.page.locator("html").getAttribute("lang"), "en");
  await visitor.page.reload();
  assert.equal(await visitor.page.locator("html").getAttribute("lang"), "en");
});

story("the entrance works without scripts", async ({ person }) => {
  const visitor = await person("a visitor without scripts", { script: false });
  await visitor.page.goto("/login");
  await visitor.page.locator('button[name="as"][value="ward_nurse"]').click();
  assert.notEqual(new URL(visitor.page.url()).pathname, "/login");
});

/** The switch is a form, so that it works without scripts and changes nothing on GET. */
async function choose({ page }, lang) {
  await unfoldMenu(page);
  await page.locator(`form[action="/language?to=${lang}"][method="post"] button`).first().click();
  await page.locator(`html[lang="${lang}"]`).waitFor();
}
