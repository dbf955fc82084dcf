// Counts that a number was pressed: the unit's id and nothing else. The call itself never waits for
// it, and a page without scripts calls as well.

document.addEventListener("click", (press) => {
  const link = press.target instanceof Element ? press.target.closest('a[href^="tel:"][data-unit]') : null;
  const unit = link instanceof HTMLElement ? link.dataset.unit : undefined;
  if (unit) navigator.sendBeacon("/calls/pressed", new URLSearchParams({ unit }));
});
