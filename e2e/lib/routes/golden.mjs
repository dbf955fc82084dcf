// The list of addresses that the product has, as its own test keeps it, and what fits an address.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const LIST = resolve(import.meta.dirname, "../../../crates/web/src/snapshots/web__routes__tests__every_address_is_listed.snap");

/** @type {string[]} `GET /episodes/{id}` and so on. */
export const golden = readFileSync(LIST, "utf8")
  .split("\n")
  .map((line) => /^(\/\S*) (GET|POST)$/.exec(line))
  .filter((found) => found !== null)
  .map(([, path, method]) => `${method} ${path}`);

/** Whether an address (without its question) is one of this pattern and of no more exact one. */
export function fitting(pattern) {
  const method = "(?:GET|POST)";
  const exact = asRegExp(pattern);
  const rivals = golden
    .map((line) => line.replace(new RegExp(`^${method} `), ""))
    .filter((other) => other !== pattern && blanks(other) < blanks(pattern))
    .map(asRegExp);
  return (address) => {
    const path = address.split(/[?#]/)[0];
    return exact.test(path) && !rivals.some((rival) => rival.test(path));
  };
}

export const blanks = (path) => (path.match(/\{/g) ?? []).length;

function asRegExp(pattern) {
  return new RegExp(`^${pattern.replace(/[.]/g, "\\.").replace(/\{[^}]+\}/g, "[^/]+")}$`);
}
