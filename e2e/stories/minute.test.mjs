// A stranger's minute: once signed in, the first useful act in three clicks or fewer, for every role.
// Only links and buttons that stand on the page are clicked; the act's own button is the last.

import assert from "node:assert/strict";
import { stories } from "../lib/story.mjs";

const story = stories();

const CLICKS_MAX = 3;

/**
 * What somebody with this role first comes for: the clicks after signing in, and the button or
 * number that is the act.
 * @type {Record<string, {clicks: string[], act: string}>}
 */
const MINUTES = {
  ward_nurse: { clicks: ['.p23-needs a[href*="/alarms/"]'], act: 'form[action*="/alarms/"] button' },
  ward_physician: { clicks: ['a[href="/rounds"]', 'main a[href$="/round"]'], act: 'form[action$="/round"] button' },
  assistant_nurse: { clicks: ['a[href="/candidates/new"]'], act: 'form[action="/candidates/search"] button' },
  coordinating_nurse: { clicks: ['.p23-lane a[href^="/episodes/"]'], act: 'main a[href*="/requests"], main a[href*="/preparation"], main a[href*="/assessment"]' },
  therapist: { clicks: ['a[href^="/episodes/"]:has-text("Kim Sandell")', 'main a[href$="/assessment"]'], act: 'form[action$="/assessment"] #save' },
  clinic_nurse: { clicks: ['a[href="/calls"]'], act: 'a[href^="tel:"]' },
  primary_care_nurse: { clicks: [], act: 'form[action^="/day/"] button' },
  primary_care_physician: { clicks: ['main a[href^="/shared/"], main a[href^="/asked/"]'], act: 'main a[href^="tel:"]' },
  care_coordinator: { clicks: ['a[href="/day"]'], act: 'main a[href^="tel:"], main form button' },
  ambulance_nurse: { clicks: [], act: 'form[action="/ambulance"] button' },
  home_nurse: { clicks: ['a[href*="/visits/"]'], act: 'form[action*="/visits/"] button' },
  home_helper: { clicks: ['a[href*="/visits/"]'], act: 'form[action*="/visits/"] button' },
  needs_assessor: { clicks: ['a[href*="answer=granted"]'], act: 'form[action*="/answer"] button' },
  rehab_therapist: { clicks: ['a[href="/requests"]', 'main a[href^="/asked/"]'], act: 'main form button, main a[href^="tel:"]' },
  patient: { clicks: ['a[href="/me/measurements"]'], act: 'form[action="/me/measurements"] button' },
  next_of_kin: { clicks: ['a[href="/kin/worry"]'], act: 'form[action="/kin/worry"] button' },
  administrator: { clicks: ['a[href="/administration/staff/new"]'], act: 'form[action="/administration/staff/new"] button' },
};

story("every role comes to its first useful act in three clicks", async ({ person }) => {
  const slow = [];
  for (const [role, { clicks, act }] of Object.entries(MINUTES)) {
    const { page, leave } = await person(role);
    page.setDefaultTimeout(5_000);
    await page.goto("/login");
    let count = 0;
    const click = async (/** @type {string} */ what) => {
      count += 1;
      await Promise.all([page.waitForEvent("load"), page.locator(what).first().click()]);
    };
    try {
      await click(`button[name="as"][value="${role}"]`);
      for (const what of clicks) await click(what);
      await page.locator(act).first().waitFor({ state: "attached" });
      // The act itself is a click too.
      count += 1;
    } catch (error) {
      slow.push(`${role}: ${new URL(page.url()).pathname}: ${String(error).split("\n")[0]} (${act})`);
    }
    // Choosing oneself at the entrance is signing in.
    if (count - 1 > CLICKS_MAX) slow.push(`${role}: ${count} clicks`);
    await leave().catch((error) => slow.push(`${role}: ${error}`));
  }
  assert.deepEqual(slow, []);
});

story("nobody's entrance is forgotten", async ({ person }) => {
  const { page } = await person("visitor");
  await page.goto("/login");
  const roles = await page.locator('button[name="as"]').evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));
  const kinds = roles.filter((role) => !/_(night|tallbo|gunvor|lisa)$/.test(role));
  assert.deepEqual(kinds.sort(), Object.keys(MINUTES).sort());
});
