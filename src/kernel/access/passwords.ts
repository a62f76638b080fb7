import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { Failure } from "../errors.ts";

/** OWASP's least for argon2id: 19 MiB of memory, in KiB, twice over, on one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG = 32;
const SALT = 16;

const derive = promisify(argon2);

/** The PHC string of a password: algorithm, cost, salt and tag, so that the cost may rise one day. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT);
  const tag = await tagOf(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Whether it is the password. Without a hash to compare with it takes as long and says no, so that nobody learns who exists. */
export async function isPassword(password: string, phc: string | undefined): Promise<boolean> {
  const read = PHC.exec(phc ?? NOBODY)?.slice(1);
  if (read === undefined) throw new Error("A stored password hash is not one of ours.");
  const [memory, passes, parallelism, salt = "", tag = ""] = read;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(tag, "base64");
  const got = await tagOf(password, Buffer.from(salt, "base64"), cost);
  return timingSafeEqual(got, expected) && phc !== undefined;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${"A".repeat(22)}$${"A".repeat(43)}`;

function tagOf(password: string, nonce: Buffer, cost: { memory: number; passes: number; parallelism: number }) {
  // Keyboards compose letters differently; the same characters should be the same password.
  return derive("argon2id", { message: password.normalize("NFKC"), nonce, tagLength: TAG, ...cost });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}

export const SHORTEST_PASSWORD = 15;
/** Guesses, as a power of ten, that a password should withstand. */
const STRONG = 10;

/** Refuses a password that is short, common, or made of what anybody knows about its owner. */
export async function refuseWeakPassword(password: string, known: readonly string[]): Promise<void> {
  if (password.length < SHORTEST_PASSWORD)
    throw weak(`has ${password.length} characters`, `Use at least ${SHORTEST_PASSWORD}; a few random words do well.`);
  const strength = await strengthOf(password, known);
  if (strength < STRONG) throw weak("is easily guessed", "Use words that do not belong together, or a generated one.");
}

/** The word lists are large, so they are loaded when first needed. */
async function strengthOf(password: string, known: readonly string[]): Promise<number> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const ours = known.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  const estimate = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return estimate.check(password, [...ours, "parley"]).guessesLog10;
}

function weak(what: string, cure: string): Failure {
  return new Failure("invalid-input", `This password ${what}.`, { field: "password", reason: "password-weak", cure });
}
