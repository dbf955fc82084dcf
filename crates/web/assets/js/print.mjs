// Shows the button that prints what is on the page; without scripts the browser's own menu does it.

for (const button of document.querySelectorAll("[data-print]")) {
  button.removeAttribute("hidden");
  button.addEventListener("click", () => window.print());
}
