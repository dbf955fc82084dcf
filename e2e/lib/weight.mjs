// What a first visit costs on the line: every byte of an answer as it came, headers included.
// Counted by the browser itself, so that what is compressed counts as it was sent.

/**
 * Opens `path` with an empty cache, as somebody who is signed in already.
 * @param {import("./browser.mjs").Person} person
 * @param {string} base
 * @param {string} role
 * @param {string} path
 * @returns {Promise<{bytes: number, parts: {what: string, bytes: number, packed: boolean}[]}>}
 */
export async function firstVisit({ page }, base, role, path) {
  const context = page.context();
  // Not by the entrance: its page would fill the cache.
  const entered = await context.request.post("/demo/login", { form: { as: role }, headers: { origin: base }, maxRedirects: 0 });
  if (entered.status() !== 303) throw new Error(`${role} is not let in: ${entered.status()}`);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  /** @type {Map<string, {what: string, packed: boolean}>} */
  const answers = new Map();
  const parts = [];
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const packed = Object.keys(response.headers).some((name) => name.toLowerCase() === "content-encoding");
    answers.set(requestId, { what: new URL(response.url).pathname.split("/").at(-1) || path, packed });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) parts.push({ ...answer, bytes: encodedDataLength });
  });
  await page.goto(path);
  await page.waitForLoadState("networkidle").catch(() => {});
  return { bytes: parts.reduce((sum, part) => sum + part.bytes, 0), parts };
}
