import type { Call } from "./call.ts";
import { badRequest } from "./refusal.ts";

/** What $expand asks for, by name, with the options in brackets; throws for what cannot be expanded here. */
export function expansionsOf(call: Call, type: string, known: readonly string[]): ReadonlyMap<string, string> {
  const text = call.query.get("$expand") ?? "";
  const parts = text.match(/[^,()]+(\([^()]*(\([^()]*\)[^()]*)*\))?/g) ?? [];
  return new Map(parts.map((part) => expansionOf(part.trim(), type, known)));
}

function expansionOf(part: string, type: string, known: readonly string[]): readonly [string, string] {
  const [, name = "", options = ""] = /^([^(]+)(?:\((.*)\))?$/.exec(part) ?? [];
  const found = known.find((candidate) => candidate.toLowerCase() === name.trim().toLowerCase());
  if (found !== undefined) return [found, options];
  throw badRequest(
    `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`,
  );
}
