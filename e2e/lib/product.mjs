// Starts and stops the real binary in demonstration mode, on a free port and an empty folder.
// Not a mock: a story meets what a ward would meet.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** In a debug build on a busy machine: the demonstration plays its region first. */
const READY_WITHIN_MS = 90_000;
const STOPPED_WITHIN_MS = 5_000;

/**
 * @typedef {object} Product
 * @property {string} base      Address without a trailing slash.
 * @property {string} data      Its folder; gone after `stop`.
 * @property {() => string} stderr  What it has complained about so far.
 * @property {() => Promise<void>} kill     As a power cut: no time to say goodbye.
 * @property {() => Promise<void>} restart  Starts again on the same port and folder.
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string[]} [more] Further arguments to `plats23 demo`; `--living` for one with its staff.
 * @returns {Promise<Product>}
 */
export async function startProduct(more = []) {
  // Stories need stillness: nobody plays the staff unless a story asks for them.
  const still = more.includes("--living") ? [] : ["--still"];
  const own = more.filter((word) => word !== "--living");
  return launch((port, data) => ["demo", "--port", String(port), "--data", data, ...still, ...own]);
}

/**
 * An installation of its own: an empty record, and real login.
 * @param {string[]} [more] Further arguments to `plats23 serve`.
 */
export function startInstallation(more = []) {
  return launch((port, data) => ["serve", "--listen", `127.0.0.1:${port}`, "--data", data, ...more]);
}

/** The binary that stories are about. */
export function binary() {
  return process.env.PLATS23_BIN ?? resolve(import.meta.dirname, "../../target/debug/plats23");
}

/** @param {(port: number, data: string) => string[]} arguments_ */
async function launch(arguments_) {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), "plats23-story-"));
  const base = `http://127.0.0.1:${port}`;
  const command = binary();
  const args = arguments_(port, data);
  let complaints = "";
  /** @type {import("node:child_process").ChildProcess} */
  let child;

  async function start() {
    child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
    child.stderr?.on("data", (chunk) => (complaints += chunk));
    const failed = new Promise((_, refuse) => child.once("error", refuse));
    await Promise.race([ready(base, () => child.exitCode, () => complaints), failed]);
  }

  async function end(/** @type {NodeJS.Signals} */ signal) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once("exit", done));
    child.kill(signal);
    const late = pause(STOPPED_WITHIN_MS, "late", { ref: false });
    if ((await Promise.race([gone, late])) === "late") {
      child.kill("SIGKILL");
      await gone;
    }
  }

  const clear = () => rm(data, { recursive: true, force: true });
  process.once("exit", () => child?.kill("SIGKILL"));
  try {
    await start();
  } catch (error) {
    await end("SIGKILL").catch(() => {});
    await clear();
    throw error;
  }
  return {
    base,
    data,
    stderr: () => complaints,
    kill: () => end("SIGKILL"),
    restart: async () => {
      await end("SIGTERM");
      await start();
    },
    stop: async () => {
      await end("SIGTERM");
      await clear();
    },
  };
}

async function ready(base, exitCode, complaints) {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (exitCode() !== null) throw new Error(`plats23 ended with ${exitCode()}\n${complaints()}`);
    const answer = await fetch(`${base}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`plats23 was not ready within ${READY_WITHIN_MS} ms\n${complaints()}`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((found, refuse) => {
    const server = createServer();
    server.once("error", refuse);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });
}
