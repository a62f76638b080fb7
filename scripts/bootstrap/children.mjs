import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a program that owns our terminal until it ends; answers its exit code. SIGINT, SIGTERM and SIGHUP are passed on,
 * each once: npm repeats the terminal's Ctrl-C to us, and the program is not to take that for impatience.
 */
export async function runInFront(program, args, options) {
  const child = spawn(program, args, { ...options, stdio: "inherit" });
  const listeners = ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => [signal, passOnce(child, signal)]);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  try {
    return await ended(child);
  } finally {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  }
}

/** Runs a program quietly; answers its exit code and all that it printed. */
export async function runQuietly(program, args, options) {
  const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (part) => (output += part));
  return { code: await ended(child), output };
}

function passOnce(child, signal) {
  let passed = false;
  return () => {
    // A terminal's Ctrl-C reaches every program in front of it, the child too.
    if (passed || (signal === "SIGINT" && process.stdin.isTTY)) return;
    passed = true;
    child.kill(signal);
  };
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // "close" comes after the last output, "exit" may come before it.
    child.once("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
