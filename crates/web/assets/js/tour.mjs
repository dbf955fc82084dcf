// The guided tour of a demonstration: looks whether the step is done, and remembers on a small
// screen that somebody has folded it away. Without it the panel changes with the next page.

const EVERY_MS = 3_000;
const FOLDED = "p23-tour-folded";

/** The step that was folded away, so that the next one opens again. */
function fold() {
  const panel = document.querySelector("[data-tour]");
  const details = panel?.querySelector("details");
  if (!(panel instanceof HTMLElement) || !details) return;
  if (sessionStorage.getItem(FOLDED) === panel.dataset.tour) details.open = false;
  details.addEventListener("toggle", () => {
    if (details.open) sessionStorage.removeItem(FOLDED);
    else sessionStorage.setItem(FOLDED, panel.dataset.tour ?? "");
  });
}

async function look() {
  const panel = document.querySelector("[data-tour]");
  if (!(panel instanceof HTMLElement) || !panel.dataset.tourNow || document.hidden) return;
  // Whoever is on the way to one of its buttons keeps them.
  if (panel.contains(document.activeElement)) return;
  const answer = await fetch(panel.dataset.tourNow).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.querySelector("[data-tour]");
  if (!(next instanceof HTMLElement) || next.dataset.tour === panel.dataset.tour) return;
  panel.replaceWith(document.adoptNode(next));
  fold();
}

fold();
// What this page itself has done is written while it is shown.
setTimeout(look, 400);
setInterval(look, EVERY_MS);
