import { randomUUID } from "node:crypto";
import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "./refusal.mjs";

/** Milliseconds without a sign of life after which a lock counts as left behind: process numbers are given again. */
const SILENCE = 15_000;

/** Does `work` while no other process does work under the same `folder`; one that died at it is no hindrance. */
export async function inTurn(folder, work) {
  makeParent(folder);
  let told = false;
  while (!taken(folder)) {
    if (!told) console.log("Another start is preparing the same things; waiting for it…");
    told = true;
    await wait(100);
  }
  const alive = setInterval(() => utimesSync(folder, new Date(), new Date()), 1000);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeParent(folder) {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    accessSync(dirname(folder), constants.W_OK);
  } catch (error) {
    throw new Refusal(
      `${dirname(folder)} cannot be written (${error.code}), and something has to be prepared first: start once as the user who owns that folder.`,
    );
  }
}

/** The lock is a folder that gets its name with its owner already in it: renaming onto a filled folder fails. */
function taken(folder) {
  const draft = `${folder}.${randomUUID()}`;
  if (isLeftBehind(folder)) moved(folder, `${draft}.old`);
  mkdirSync(draft);
  writeFileSync(join(draft, "pid"), String(process.pid));
  const ours = moved(draft, folder);
  for (const rest of [`${draft}.old`, draft]) rmSync(rest, { recursive: true, force: true });
  return ours;
}

function moved(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST", "EPERM", "ENOENT"].includes(error.code)) return false;
    throw error;
  }
}

function isLeftBehind(folder) {
  try {
    const owner = Number(readFileSync(join(folder, "pid"), "utf8"));
    return !isRunning(owner) || Date.now() - statSync(folder).mtimeMs > SILENCE;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
