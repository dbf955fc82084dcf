// A tiny server with one good page and one page for each thing that the harness must catch.
// It serves the real assets under the real security policy, so it also proves those.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";

const ASSETS = resolve(import.meta.dirname, "../../crates/web/assets/dist");
const POLICY =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
const TYPES = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".txt": "text/plain",
};

const page = (body, head = "") => `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Prov – Plats 23</title>
<link rel="icon" href="/assets/favicon.svg"><link rel="stylesheet" href="/assets/app.css">${head}</head>
<body class="p23"><a class="nhsuk-skip-link" href="#innehall">Hoppa till innehållet</a>
<main class="p23-page" id="innehall"><h1>Prov</h1>${body}</main></body></html>`;

const icon = (name) =>
  `<svg class="p23-icon" aria-hidden="true"><use href="/assets/icons.svg#${name}"/></svg>`;

/** Served without the policy, so that the harness itself has to stop what leaves. */
const UNGUARDED = "/external";

const PAGES = {
  "/healthz": "ok",
  "/good": page(`<p>Allt håller.</p><button class="nhsuk-button" type="button">${icon("i-phone")}Ring</button>
    <img src="/assets/entrance.svg" alt="" width="300" height="280">`),
  "/icons": page(["i-phone", "i-gap", "i-akut", "i-disc4", "i-logo"].map(icon).join("")),
  "/external": page('<img src="http://fonts.example/a.png" alt="">'),
  "/console": page("", '<script src="/complain.js" defer></script>'),
  "/inline": page("<script>document.title = 'x'</script>"),
  "/axe": page('<img src="/assets/favicon.svg"><input type="text">'),
  "/wide": page('<svg width="2000" height="10" aria-hidden="true"></svg>'),
  "/broken": page('<link rel="stylesheet" href="/assets/gone.css">'),
  "/live": page(
    '<button class="nhsuk-button" type="button" hx-get="/part" hx-target="#part">Hämta</button><p id="part"></p>',
    `<meta name="htmx-config" content='{"includeIndicatorCSS": false}'>
     <script src="/assets/htmx.min.js" defer></script><script src="/assets/hx-sse.min.js" defer></script>`,
  ),
  "/part": "Hämtat",
};

/** @returns {Promise<{base: string, stop: () => Promise<void>}>} */
export async function startStub() {
  const server = createServer(async (request, answer) => {
    const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
    const found = await content(path);
    answer.writeHead(found ? 200 : 404, {
      "content-type": found?.type ?? "text/plain",
      ...(path === UNGUARDED ? {} : { "content-security-policy": POLICY }),
    });
    answer.end(found?.body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    base: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function content(path) {
  if (path === "/complain.js") return { type: "text/javascript", body: "console.error('ont')" };
  if (PAGES[path]) return { type: "text/html; charset=utf-8", body: PAGES[path] };
  if (!path.startsWith("/assets/")) return null;
  const body = await readFile(join(ASSETS, path.slice("/assets/".length))).catch(() => null);
  return body && { type: TYPES[extname(path)] ?? "application/octet-stream", body };
}
