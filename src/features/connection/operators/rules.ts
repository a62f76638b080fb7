import { Failure } from "../../../kernel/errors.ts";
import type { OperatorsWish } from "./contract.ts";

/** The same people, each once, however often and in whatever capitals they were named. */
export function eachOnce({ operators, outside }: OperatorsWish): OperatorsWish {
  if (operators.kind !== "people") return { operators, outside };
  const byKey = new Map(operators.logins.map((login) => [login.toLowerCase(), login]));
  return { operators: { kind: "people", logins: [...byKey.values()] }, outside };
}

/** Refuses somebody as outside who cannot be. Whether a member of a group is meant is not known here. */
export function refuseInsider({ operators, outside }: OperatorsWish): void {
  if (outside === undefined || operators.kind === "group") return;
  const among = operators.kind === "everyone" || operators.logins.some((login) => isSame(login, outside));
  if (!among) return;
  throw new Failure("invalid-input", sentence(operators.kind, outside), {
    field: "outside",
    reason: "not-outside",
    cure: "Name somebody whom Parley must not reach, or leave this empty.",
  });
}

function sentence(kind: "everyone" | "people", outside: string): string {
  return kind === "everyone" ? "Nobody is outside of everyone." : `${outside} is one of the operators.`;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
