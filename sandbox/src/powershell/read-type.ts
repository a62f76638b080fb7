import { isKnownType } from "./casts.ts";
import type { Scanner } from "./scanner.ts";

/** A type in brackets; undefined where none stands. */
export function readType(scanner: Scanner): string | undefined {
  const type = scanner.take(/\[([A-Za-z][\w.]*(?:\[\])?)\]/)?.[1];
  if (type === undefined) return undefined;
  if (scanner.sees(/::/)) throw scanner.error(`The sandbox knows nothing of [${type}]:: and what it can do.`);
  if (!isKnownType(type)) throw scanner.error(`The sandbox does not know the type [${type}].`);
  scanner.skipBlanks();
  return type;
}
