import { isObject, type JsonObject, parseJson } from "../../kernel/json.ts";

/** What callers carry from one request to the next without looking into it: $skiptoken, $deltatoken. */
export function writeOpaque(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** The object a token was written from; undefined for anything else. */
export function readOpaque(token: string): JsonObject | undefined {
  const text = Buffer.from(token, "base64url").toString("utf8");
  try {
    const value = parseJson(text);
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
