// Tells a list when something has changed, and says so when it can no longer know: the ward's board
// and wall, a unit's requests and day.
// One stream per browser: the tab that holds the lock listens, the others hear it from that tab.
// Only positions travel here, never content; each tab fetches what its own session may see.

const LOST_AFTER_MS = 5_000;
const TRY_AGAIN_MS = 3_000;
const FRESH_EVERY_MS = 60_000;

const banner = /** @type {HTMLElement | null} */ (document.querySelector("[data-live]"));
const address = banner?.dataset.live;
const tabs = new BroadcastChannel(`plats23-${address}`);
let heardAt = performance.now();

function refresh() {
  const list = document.querySelector("#board-now, #wall-now, #requests-now, #day-now");
  if (!list) return;
  // Nothing that somebody is writing is fetched away.
  const isWriting = list.querySelector(".nhsuk-details[open] form") !== null;
  const waits = /** @type {HTMLElement | null} */ (list.querySelector("[data-live-waits]"));
  if (waits) waits.hidden = !isWriting;
  if (!isWriting) list.dispatchEvent(new Event("p23:changed"));
}

/** @param {{ what: string, said: string }} message */
function heard({ what, said }) {
  heardAt = performance.now();
  showLost(false);
  if (what === "changed") refresh();
  // A wall's beat is the time: the clock stands still when nothing is heard.
  const clock = document.querySelector("[data-clock]");
  if (clock && what === "beat" && said.length > 1) clock.textContent = said;
}

/** @param {boolean} isLost */
function showLost(isLost) {
  if (!banner || banner.hidden !== isLost) return;
  const since = banner.querySelector("[data-since]");
  if (since) since.textContent = document.querySelector("[data-updated]")?.textContent ?? "";
  banner.hidden = !isLost;
}

/** @param {string} address */
function listen(address) {
  const stream = new EventSource(address);
  for (const what of ["changed", "beat"]) {
    stream.addEventListener(what, (event) => {
      const message = { what, said: /** @type {MessageEvent} */ (event).data };
      heard(message);
      tabs.postMessage(message);
    });
  }
  stream.addEventListener("error", () => {
    if (stream.readyState !== EventSource.CLOSED) return;
    // Turned away: the session has ended, and fetching anew leads to the entrance.
    refresh();
    setTimeout(() => listen(address), TRY_AGAIN_MS);
  });
}

// What somebody has folded out or in stays so when the list is fetched again.
/** @type {Map<string, boolean>} */
const folds = new Map();
document.addEventListener("click", ({ target }) => {
  const fold = target instanceof Element ? target.closest("summary")?.parentElement : null;
  if (fold instanceof HTMLDetailsElement && fold.id) folds.set(fold.id, !fold.open);
});
document.addEventListener("toggle", ({ target }) => {
  if (!(target instanceof HTMLDetailsElement)) return;
  const wanted = folds.get(target.id);
  if (wanted !== undefined && target.open !== wanted) target.open = wanted;
}, true);

if (address) {
  tabs.addEventListener("message", (message) => heard(message.data));
  setInterval(() => showLost(performance.now() - heardAt > LOST_AFTER_MS), 1_000);
  // A list without a clock of its own grows old too: what is late becomes late.
  if (document.querySelector("#day-now")) setInterval(refresh, FRESH_EVERY_MS);
  // Held until the tab closes; then the next tab in line gets it.
  const forever = new Promise(() => {});
  if (navigator.locks) {
    navigator.locks.request(`plats23-${address}`, () => (listen(address), forever));
  } else {
    listen(address);
  }
}
