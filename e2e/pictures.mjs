// The pictures of the help: the demonstration's own pages, light, in both languages, as WebP.
// Run by `cargo xtask pictures`; written to crates/web/assets/pictures. A picture that cannot be
// taken ends the run: an old picture of a changed page would lie.

import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { arrive, openBrowser } from "./lib/browser.mjs";
import { startProduct } from "./lib/product.mjs";

const FOLDER = resolve(import.meta.dirname, "../crates/web/assets/pictures");
const QUALITY = 62;
const WIDE = 900;
const PHONE = 390;

/**
 * name: [who, the page, what of it, width, most height]. A page of a patient is found from a list:
 * `list > part of the link's words > the rest of the address`.
 */
const PICTURES = {
  "board": ["ward_nurse", "/board", "main", WIDE, 620],
  "line": ["ward_nurse", "/board > Erik > ", "section:has(#line)", WIDE, 500],
  "flag": ["assistant_nurse", "/candidates/new", "main", WIDE, 460],
  "assessment": ["assistant_nurse", "/board > Kim > /assessment", "main", WIDE, 620],
  "decision": ["ward_physician", "/board > Mohammed > /decision", "aside:has(#decision)", WIDE, 520],
  "request": ["coordinating_nurse", "/board > Omar > /requests", "main", WIDE, 620],
  "agreement": ["coordinating_nurse", "/board > Lisa > /agreement", "main", WIDE, 620],
  "things": ["coordinating_nurse", "/board > Lisa > /things", "main", WIDE, 560],
  "preparation": ["coordinating_nurse", "/board > Astrid > /preparation", "main", WIDE, 620],
  "measure": ["ward_nurse", "/board > Erik > /measurements", "main", WIDE, 620],
  "round": ["ward_physician", "/rounds", "main", WIDE, 560],
  "timeline": ["ward_nurse", "/board > Lisa > /timeline", "main", WIDE, 560],
  "calls": ["ward_nurse", "/calls", "main", WIDE, 520],
  "day": ["home_nurse", "/day", "main", WIDE, 620],
  "answer": ["home_nurse", "/requests", "main", WIDE, 520],
  "grant": ["needs_assessor", "/requests", "main", WIDE, 520],
  "visit": ["home_nurse", "/day > /asked/*/visits/ > ", "main", WIDE, 620],
  "report": ["home_helper", "/day > Lisa > /report", "main", WIDE, 560],
  "our-patient": ["home_nurse", "/day > Lisa > ", "main", WIDE, 620],
  "administration": ["administrator", "/administration", "main", WIDE, 560],
  "telephones": ["administrator", "/administration > /units/[0-9a-f-]{36}$ > /telephones", "main", WIDE, 520],
  "access-log": ["administrator", "/administration/access-log", "main", WIDE, 520],
  "me": ["patient_lisa", "/me", "main", PHONE, 700],
  "me-measure": ["patient_lisa", "/me/measurements", "main", PHONE, 640],
  "me-worry": ["patient_lisa", "/me/worry", "main", PHONE, 620],
  "kin": ["next_of_kin_lisa", "/kin", "main", PHONE, 640],
};

const only = process.argv.slice(2);
const product = await startProduct();
const browser = await openBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  if (!only.length) await clear();
  let bytes = 0;
  for (const lang of ["sv", "en"]) {
    for (const [name, how] of Object.entries(PICTURES)) {
      if (only.length && !only.includes(name)) continue;
      const picture = await take(lang, name, how);
      await writeFile(resolve(FOLDER, `${name}.${lang}.webp`), picture);
      bytes += picture.length;
      console.log(`${String(picture.length).padStart(7)} bytes  ${name}.${lang}`);
    }
  }
  console.log(`${bytes} bytes in all`);
} finally {
  await browser.close();
  await product.stop();
}

async function clear() {
  for (const file of await readdir(FOLDER)) {
    if (file.endsWith(".webp")) await rm(resolve(FOLDER, file));
  }
}

async function take(lang, name, [role, path, what, width, tallest]) {
  const person = await arrive(browser, product.base, name, { width, lang });
  const { page } = person;
  page.setDefaultTimeout(10_000);
  await page.goto("/login");
  await page.locator(`button[name="as"][value="${role}"]`).click();
  await page.waitForURL((url) => url.pathname !== "/login");
  await page.goto(await addressOf(page, path));
  await page.locator(what).first().waitFor();
  const box = await page.locator(what).first().boundingBox();
  if (!box || box.width < 200 || box.height < 100) throw new Error(`${name}: nothing to see`);
  const session = await page.context().newCDPSession(page);
  const how = { format: "webp", quality: QUALITY };
  if (width === PHONE) {
    // As in the hand: what stays at the bottom of the screen is at the bottom of the picture.
    await page.setViewportSize({ width, height: tallest });
    await page.locator(what).first().evaluate((/** @type {HTMLElement} */ one) => one.scrollIntoView({ block: "start" }));
    await page.waitForTimeout(100);
    const { data } = await session.send("Page.captureScreenshot", how);
    await person.leave();
    return Buffer.from(data, "base64");
  }
  const height = Math.min(box.height, tallest);
  const clip = { x: Math.max(0, box.x), y: box.y, width: Math.min(box.width, width), height, scale: 1 };
  const { data } = await session.send("Page.captureScreenshot", { ...how, clip, captureBeyondViewport: true });
  await person.leave();
  return Buffer.from(data, "base64");
}

/** An address, or the first link on a list that fits, and what follows. */
async function addressOf(page, path) {
  const [list, which, rest] = path.split(" > ");
  if (which === undefined) return list;
  await page.goto(list);
  const links = await page.$$eval("main a[href]", (all) =>
    all.map((one) => [one.getAttribute("href") ?? "", one.closest("li, tr, article")?.textContent ?? one.textContent ?? ""]),
  );
  const pattern = new RegExp(which.replaceAll("*", "[^/]+"));
  const found = links.find(([href, words]) =>
    which.startsWith("/") ? pattern.test(href) : words.includes(which) && /^\/(episodes|asked|shared)\/[^/]+/.test(href),
  );
  if (!found) throw new Error(`${list} has no link to ${which}: ${links.map(([href]) => href).join(" ")}`);
  if (which.startsWith("/")) return `${found[0]}${rest ?? ""}`.trim();
  const [, kind, id] = found[0].split("/");
  return `/${kind}/${id}${rest ?? ""}`.trim();
}
