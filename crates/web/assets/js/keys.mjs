// Single keys for whoever works at a keyboard: to the start page, the first need, the next patient,
// find a patient among those on the page, help. Loaded only where they are turned on.
// Not for what a browser or a screen reader does already, and never while somebody types.

const TRAIL = "p23-trail";
const patients = 'main a[href^="/episodes/"], main a[href^="/asked/"], main a[href^="/shared/"]';

/** What each key does; the list for people is /help/keyboard. */
const ACTS = {
  "?": () => go("/help/keyboard"),
  "h": () => go("/"),
  "n": firstNeed,
  "j": () => step(1),
  "k": () => step(-1),
  "/": find,
};

document.addEventListener("keydown", (press) => {
  if (press.defaultPrevented || press.repeat || press.isComposing) return;
  if (press.ctrlKey || press.altKey || press.metaKey || isTyping(press.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const act = Object.hasOwn(ACTS, press.key) ? ACTS[press.key] : undefined;
  if (!act) return;
  press.preventDefault();
  act();
});

/** In a field a letter is a letter; in a list of choices it chooses. */
function isTyping(where) {
  return where instanceof Element && where.closest("input, textarea, select, [contenteditable], [role=listbox]") !== null;
}

function go(path) {
  location.assign(path);
}

/** The first button of the first thing that needs somebody, else the page's first heading. */
function firstNeed() {
  const need = document.querySelector(".p23-needs .p23-buttons a, .p23-needs .p23-buttons button");
  if (need instanceof HTMLElement) reach(need);
}

/** The patients on this page, each once, in the order of the page: (path of the patient, link). */
function here() {
  /** @type {Map<string, HTMLAnchorElement>} */
  const links = new Map();
  for (const link of document.querySelectorAll(patients)) {
    if (!(link instanceof HTMLAnchorElement) || link.offsetParent === null) continue;
    const path = link.pathname.split("/").slice(0, 3).join("/");
    const isPatient = link.pathname === path && link.textContent?.trim() && !link.closest(".p23-needs, .p23-homes");
    if (isPatient && !links.has(path)) links.set(path, link);
  }
  return [...links];
}

/** On a list: the next link. On a patient's page: the next patient of the list one came from. */
function step(by) {
  const own = location.pathname.split("/").slice(0, 3).join("/");
  const trail = JSON.parse(sessionStorage.getItem(TRAIL) ?? "[]");
  const at = trail.indexOf(own);
  if (at >= 0) {
    const next = trail[at + by];
    if (next) go(next);
    return;
  }
  const list = here();
  const now = list.findIndex(([, link]) => link === document.activeElement);
  const next = list[now < 0 ? (by > 0 ? 0 : list.length - 1) : now + by];
  if (next) reach(next[1]);
}

function reach(/** @type {HTMLElement} */ one) {
  one.focus();
  one.scrollIntoView({ block: "center", behavior: "auto" });
}

/** Which patients the list had, in its order: addresses hold ids only. Gone with the tab. */
const listed = here().map(([path]) => path);
if (listed.length > 1) sessionStorage.setItem(TRAIL, JSON.stringify(listed));

const dialog = document.querySelector("#find");
const field = dialog?.querySelector("input");
const found = dialog?.querySelector("ul");

/** Where the page has a field of its own for it, that one; else a window over the page. */
function find() {
  const own = document.querySelector("[data-rows] input");
  if (own instanceof HTMLInputElement && own.offsetParent !== null) {
    own.select();
    return reach(own);
  }
  if (!(dialog instanceof HTMLDialogElement) || !field) return;
  field.value = "";
  show();
  dialog.showModal();
}

/** Those whose words hold what was typed; nothing is hidden on the page itself. */
function show() {
  const wanted = (field?.value ?? "").trim().toLocaleLowerCase();
  const hits = here().filter(([, link]) => words(link).toLocaleLowerCase().includes(wanted));
  found?.replaceChildren(
    ...hits.slice(0, 8).map(([, link]) => {
      const item = document.createElement("li");
      const copy = document.createElement("a");
      copy.href = link.href;
      copy.textContent = words(link);
      item.append(copy);
      return item;
    }),
  );
  const count = dialog?.querySelector("[data-none]");
  if (count instanceof HTMLElement) count.hidden = hits.length > 0;
}

/** Name and place, as the row says them. */
function words(/** @type {HTMLAnchorElement} */ link) {
  const row = link.closest(".p23-board__who");
  return (row ?? link).textContent?.replace(/\s+/g, " ").trim().slice(0, 80) ?? "";
}

field?.addEventListener("input", show);
dialog?.querySelector("form")?.addEventListener("submit", (sent) => {
  sent.preventDefault();
  const first = found?.querySelector("a");
  if (first) go(first.pathname);
});
dialog?.querySelector("[data-close]")?.addEventListener("click", () => {
  if (dialog instanceof HTMLDialogElement) dialog.close();
});
