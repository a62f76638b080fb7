import { Failure } from "../kernel/errors.ts";
import type { GraphClient, GraphRequest } from "./request.ts";
import { linkedPath } from "./wire/path.ts";

/** One page of a collection. */
interface Page<T> {
  readonly value: readonly T[];
  readonly "@odata.nextLink"?: string;
}

const MOST_PAGES = 1000;

/** Every item of a collection, page after page as they are asked for. Ends with a Failure after `most` pages. */
export async function* itemsOf<T>(graph: GraphClient, first: GraphRequest, most = MOST_PAGES): AsyncGenerator<T, void> {
  let request: GraphRequest | undefined = first;
  for (let count = 0; request; count += 1) {
    if (count === most) throw tooMany(first, most);
    const page: Page<T> = await graph.request<Page<T>>(request);
    yield* page.value;
    request = onward(graph, first, page["@odata.nextLink"]);
  }
}

/** The request that follows `link`: as `first`, but the link brings its own query. Undefined when there is no link. */
export function onward(graph: GraphClient, first: GraphRequest, link: string | undefined): GraphRequest | undefined {
  if (link === undefined) return undefined;
  const { query: _, ...rest } = first;
  return { ...rest, path: linkedPath(graph.base, link, first.path) };
}

/** All items at once, for collections that are known to be small. */
export async function allOf<T>(graph: GraphClient, first: GraphRequest, most?: number): Promise<T[]> {
  const items: T[] = [];
  for await (const item of itemsOf<T>(graph, first, most)) items.push(item);
  return items;
}

/** Refusal of a collection that does not end. */
export function tooMany({ path }: GraphRequest, most: number): Failure {
  return new Failure("upstream-refused", `${path.template} has more than the ${most} pages that are read at once.`, {
    cure: "Ask for less: narrow the filter, or use larger pages.",
    reason: "too-many-pages",
  });
}
