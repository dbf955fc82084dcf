// Finds a patient among those that the board shows: by name, place or bed, in the page itself, so
// that nothing of it stands in an address. What is not shown is counted, what is urgent apart.
// Not a search of the record: whoever is not on the board is not found.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-rows]"));
const field = form?.querySelector("input");
const says = /** @type {HTMLElement | null} */ (form?.querySelector("[data-says]") ?? null);
const all = /** @type {HTMLElement | null} */ (form?.querySelector("[data-all]") ?? null);

/** A need, a patient at home, a patient on the way: each with the words it is found by. */
const ROWS = ".p23-needs > li, .p23-board tbody > tr, .p23-lane > article";
const WORDS = ".p23-needs__who, .p23-board__who a, .p23-home-no";

/** @param {string} text */
const plain = (text) => text.replace(/\s+/g, " ").trim().toLocaleLowerCase();

/** Every word that was typed begins a word of the row: "7" is place 7 and not place 17. */
/** @param {string} of @param {string} wanted */
function fits(of, wanted) {
  const words = of.split(/[^\p{L}\p{N}]+/u);
  return wanted.split(" ").every((part) => words.some((word) => word.startsWith(part)));
}

function apply() {
  if (!field || !says || !all) return;
  const wanted = plain(field.value);
  const shown = new Set();
  const patients = new Set();
  let urgent = 0;
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(ROWS))) {
    const words = [...row.querySelectorAll(WORDS)].map((one) => one.textContent).join(" ");
    const isHit = wanted === "" || fits(plain(words), wanted);
    if (row.hidden === isHit) row.hidden = !isHit;
    if (row.matches(".p23-needs > li")) {
      urgent += isHit ? 0 : 1;
      continue;
    }
    const href = row.querySelector("a")?.href;
    patients.add(href);
    if (isHit) shown.add(href);
  }
  const fill = (/** @type {string} */ text, /** @type {Record<string, number>} */ of) =>
    text.replace(/\{(\w+)\}/g, (_, name) => String(of[name]));
  const parts = [fill(says.dataset.says ?? "", { shown: shown.size, all: patients.size })];
  if (urgent > 0) parts.push(fill(says.dataset.hides ?? "", { n: urgent }));
  const text = wanted === "" ? "" : parts.join(" ");
  if (says.textContent !== text) says.textContent = text;
  if (all.hidden !== (wanted === "")) all.hidden = wanted === "";
}

function showAll() {
  if (!field) return;
  field.value = "";
  apply();
  field.focus();
}

if (form && field) {
  form.hidden = false;
  field.addEventListener("input", apply);
  all?.addEventListener("click", showAll);
  field.addEventListener("keydown", (press) => {
    if (press.key === "Escape") showAll();
  });
  // Enter opens the first that is shown; nothing is sent.
  form.addEventListener("submit", (sent) => {
    sent.preventDefault();
    const rows = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(ROWS));
    const first = [...rows].find((row) => !row.hidden && !row.matches(".p23-needs > li"));
    const link = first?.querySelector("a");
    if (field.value.trim() !== "" && link) location.assign(link.href);
  });
  // The list is fetched again while somebody reads it; what was typed still holds.
  const list = document.querySelector("main");
  if (list) new MutationObserver(apply).observe(list, { childList: true, subtree: true });
}
