// Lighthouse on the pages that are met first, as somebody who is signed in, on a slow telephone
// (its own "mobile": slow 4G, processor four times slower) and at a desk. Prints a table, and fails
// below the goals. Run `npm run lighthouse` in e2e after a build; PLATS23_BIN says which one.
// Not in CI: the figures for speed are those of the machine, and of a quiet one only.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startProduct } from "./lib/product.mjs";

const LIGHTHOUSE = "lighthouse@12.8.2";
const GOALS = { accessibility: 100, performance: 95 };
const FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update";

/** Who, and which page; a page of a patient is the first that the list before it has. */
const PAGES = [
  ["-", "/login"],
  ["ward_nurse", "/board"],
  ["ward_nurse", "/board > /episodes/"],
  ["home_nurse", "/day"],
  ["patient_lisa", "/me"],
  ["next_of_kin_lisa", "/kin"],
  ["administrator", "/administration"],
];

const run = promisify(execFile);
const only = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), "plats23-lighthouse-"));
const product = await startProduct();
let failed = false;
try {
  console.log("| Page | Form | Accessibility | Performance | First paint | Largest paint | Blocked |\n| --- | --- | --- | --- | --- | --- | --- |");
  for (const [role, page] of PAGES) {
    if (only.length && !only.some((word) => page.includes(word))) continue;
    for (const form of ["mobile", "desktop"]) await measure(role, page, form);
  }
} finally {
  await product.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

async function measure(role, page, form) {
  const cookie = role === "-" ? "" : await enter(role);
  const path = await addressOf(page, cookie);
  const out = join(folder, "report.json");
  const args = ["--yes", LIGHTHOUSE, product.base + path, "--quiet", "--output=json", `--output-path=${out}`];
  args.push(`--only-categories=${Object.keys(GOALS).join(",")}`, `--chrome-flags=${FLAGS}`);
  if (form === "desktop") args.push("--preset=desktop");
  if (cookie) args.push(`--extra-headers=${JSON.stringify({ Cookie: cookie })}`);
  await run("npx", args, { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM || "/usr/bin/chromium" } });
  const report = JSON.parse(await readFile(out, "utf8"));
  if (new URL(report.finalDisplayedUrl).pathname !== path) throw new Error(`${role} at ${path} came to ${report.finalDisplayedUrl}`);
  tell(role, page, form, report);
}

function tell(role, page, form, { categories, audits }) {
  const score = (name) => Math.round(categories[name].score * 100);
  const time = (name) => `${Math.round(audits[name].numericValue)} ms`;
  const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map(time);
  console.log(`| ${page} (${role}) | ${form} | ${score("accessibility")} | ${score("performance")} | ${times.join(" | ")} |`);
  for (const [name, goal] of Object.entries(GOALS)) {
    if (score(name) >= goal) continue;
    failed = true;
    for (const { id, weight } of categories[name].auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.9) console.error(`  ${name}: ${id}: ${audit.title} ${audit.displayValue ?? ""} ${places(audit)}`);
    }
  }
}

function places(audit) {
  return (audit.details?.items ?? []).slice(0, 3).map((item) => item.node?.selector ?? "").join(" | ");
}

async function enter(role) {
  const answer = await fetch(`${product.base}/demo/login`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: product.base },
    body: new URLSearchParams({ as: role }),
  });
  if (answer.status !== 303) throw new Error(`${role} is not let in: ${answer.status}`);
  return answer.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
}

async function addressOf(page, cookie) {
  const [list, start] = page.split(" > ");
  if (!start) return list;
  const text = await (await fetch(product.base + list, { headers: { cookie } })).text();
  const found = [...text.matchAll(/href="([^"#?]+)"/g)].map(([, href]) => href).find((href) => href.startsWith(start));
  if (!found) throw new Error(`${list} has no link to ${start}`);
  return found;
}
