import { Failure } from "../kernel/errors.ts";
import { onward, tooMany } from "./page.ts";
import type { GraphClient, GraphRequest } from "./request.ts";
import { GraphError } from "./wire/graph-error.ts";

/** Something that changed, or that is gone. */
export type Changed<T> = T & { readonly "@removed"?: { readonly reason: "changed" | "deleted" } };

/** All changes since the link that was followed, and the link to follow next time. */
export interface Delta<T> {
  readonly changes: readonly Changed<T>[];
  readonly deltaLink: string;
}

/** Some of the changes, and where the next ones are. */
export interface ChangePage<T> {
  readonly changes: readonly Changed<T>[];
  readonly nextLink: string | undefined;
  readonly deltaLink: string | undefined;
}

/** Microsoft no longer knows what it last told us: everything must be read again, without a link. */
export class DeltaExpired extends Error {
  override readonly name = "DeltaExpired";

  constructor(template: string, cause: GraphError) {
    super(`Microsoft no longer keeps the changes of ${template} since the last look.`, { cause });
  }
}

interface DeltaPage<T> {
  readonly value: readonly Changed<T>[];
  readonly "@odata.nextLink"?: string;
  readonly "@odata.deltaLink"?: string;
}

const MOST_PAGES = 1000;

/**
 * Reads changes to the end: from the beginning as `first` asks, or since `link`, which an earlier look brought back.
 * Pages may be empty; only the last one carries the link for next time.
 */
export async function changesOf<T>(graph: GraphClient, first: GraphRequest, link?: string): Promise<Delta<T>> {
  const changes: Changed<T>[] = [];
  for await (const page of changePages<T>(graph, first, link)) {
    changes.push(...page.changes);
    if (page.deltaLink !== undefined) return { changes, deltaLink: page.deltaLink };
  }
  throw unfinished(first);
}

/** The same a page at a time, for what may be too much to hold at once. Only the last page has a `deltaLink`; `link` leads to a page, too. */
export async function* changePages<T>(
  graph: GraphClient,
  first: GraphRequest,
  link?: string,
): AsyncGenerator<ChangePage<T>, void> {
  let request = onward(graph, first, link) ?? first;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const page = await pageOf<T>(graph, request);
    const { value: changes, "@odata.nextLink": nextLink, "@odata.deltaLink": deltaLink } = page;
    yield { changes, nextLink, deltaLink };
    if (deltaLink !== undefined) return;
    const next = onward(graph, first, nextLink);
    if (!next) throw unfinished(first);
    request = next;
  }
  throw tooMany(first, MOST_PAGES);
}

function unfinished({ path }: GraphRequest): Failure {
  return new Failure("upstream-refused", `The changes of ${path.template} ended without a link for the next time.`, {
    cure: "Read everything again; report this if it stays.",
    reason: "delta-without-link",
  });
}

async function pageOf<T>(graph: GraphClient, request: GraphRequest): Promise<DeltaPage<T>> {
  try {
    return await graph.request<DeltaPage<T>>(request);
  } catch (error) {
    throw error instanceof GraphError && error.status === 410 ? new DeltaExpired(request.path.template, error) : error;
  }
}
