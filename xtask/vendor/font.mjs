// The typeface with the weights that pages use, which halves it: no sign is dropped, for a name may
// have any of them. Run by `cargo xtask vendor`: node font.mjs FROM TO.

import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

/** From body text to the boldest heading; `tokens.css` says the same. */
const WEIGHTS = { min: 400, max: 700 };
/** Of Unicode's planes the first is all that the typeface has. */
const EVERY_SIGN = Array.from({ length: 0xd800 }, (_, code) => String.fromCodePoint(code)).join("");

const [from, to] = process.argv.slice(2);
const how = { targetFormat: "woff2", variationAxes: { wght: WEIGHTS } };
await writeFile(to, await subsetFont(await readFile(from), EVERY_SIGN, how));
