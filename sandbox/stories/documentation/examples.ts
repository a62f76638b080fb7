import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Said } from "../visitor.ts";

/** A request and its answer as a page of the Graph documentation shows them. */
export interface Example {
  readonly id: string;
  /** Such as "GET /users/{user}". */
  readonly endpoint: string;
  readonly method: string;
  /** From /v1.0 on. */
  readonly url: string;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly requestBody?: Said;
  /** A body that is no JSON. */
  readonly requestText?: string;
  readonly status: number;
  readonly responseBody?: Said;
}

const file = fileURLToPath(new URL("../../../../shared/graphpack/docs-examples.dev.json", import.meta.url));

const checker = fileURLToPath(new URL("../../../../shared/graphpack/check-graph.mjs", import.meta.url));

/** Codes of members that a page shows although Microsoft's metadata of v1.0 does not have them. */
const UNKNOWN = new Set(["unknown-property", "known-drift", "dynamic-property"]);

let ready: Promise<(exchange: object) => Said> | undefined;

/** The checker, with the metadata read once. */
function check(): Promise<(exchange: object) => Said> {
  ready ??= import(pathToFileURL(checker).href).then(({ load, checkExchange }) => {
    const metadata = load();
    return (exchange: object) => checkExchange(metadata, exchange);
  });
  return ready;
}

/** Paths of the members of an example's answer that v1.0 does not have, such as value/0/chatViewpoint. */
export async function strangeMembers(example: Example): Promise<ReadonlySet<string>> {
  const { violations } = (await check())({
    ...example,
    url: `https://graph.microsoft.com${example.url}`,
    responseHeaders: { "content-type": "application/json" },
    responseBody: JSON.stringify(example.responseBody),
  });
  const strange = violations.filter(({ code, where }: Said) => UNKNOWN.has(code) && where.startsWith("response $."));
  return new Set(
    strange.map(({ where }: Said) => where.slice("response $.".length).replaceAll(/\.|\[(\d+)\]/g, pathStep)),
  );
}

/** $.value[0].id becomes value/0/id. */
function pathStep(_: string, index: string | undefined): string {
  return index === undefined ? "/" : `/${index}`;
}

/** Every example that shows a success; none where they do not lie beside the repository. */
export function examples(): readonly Example[] {
  if (!existsSync(file)) {
    process.emitWarning(`NOT COMPARED with Microsoft's documentation: ${file} is missing.`);
    return [];
  }
  const all: readonly Example[] = JSON.parse(readFileSync(file, "utf8")).examples;
  return all.filter(({ status }) => status < 400);
}
