import { between, MINUTE } from "../../../../kernel/time.ts";
import type { Fault } from "../reading/faults.ts";
import { inPieces } from "../standing/write-files.ts";
import type { Collection } from "./contract.ts";
import type { Session } from "./service/asking.ts";
import { linesOf } from "./service/lines.ts";
import { type Item, PageTrouble, pagesOf } from "./service/read-pages.ts";
import { Trouble } from "./service/trouble.ts";

/** One collection has to be fetched within this. */
const LONGEST_FILE = 11 * MINUTE;
/** A collection that changes while it is read is read anew so often. */
const TRIES = 3;
/** Without these a roster tells less of its classes, and is one all the same. */
const OPTIONAL: ReadonlySet<Collection> = new Set(["academicSessions", "orgs", "courses"]);

interface Wanted {
  readonly collection: Collection;
  readonly address: string;
}

/** Fetches a collection into a file; answers why that could not be done. */
export async function fetchFile(session: Session, wanted: Wanted): Promise<Fault | undefined> {
  for (let tries = 1; ; tries += 1) {
    const found = await fetchOnce(session, wanted);
    if (found?.trouble.reason !== "service-changed" || tries === TRIES)
      return found && faultOf(wanted.collection, found);
  }
}

async function fetchOnce(session: Session, { collection, address }: Wanted): Promise<PageTrouble | undefined> {
  try {
    const pages = withinBounds(session, pagesOf(session, collection));
    await session.ctx.storage.put(address, inPieces(linesOf(collection, pages)));
    return undefined;
  } catch (error) {
    if (error instanceof PageTrouble) return error;
    throw error;
  }
}

/** No collection of a school is larger; a service that never ends must not fill the disk. */
const MOST_ITEMS = 20_000_000;

async function* withinBounds(
  { ctx }: Session,
  pages: AsyncGenerator<readonly Item[]>,
): AsyncGenerator<readonly Item[]> {
  const began = ctx.clock.now();
  let [page, count] = [1, 0];
  for await (const items of pages) {
    count += items.length;
    if (count > MOST_ITEMS) throw new PageTrouble(page, new Trouble("service-endless", ""));
    if (between(began, ctx.clock.now()) > LONGEST_FILE) throw new PageTrouble(page, new Trouble("service-slow", ""));
    yield items;
    page += 1;
  }
}

function faultOf(collection: Collection, { trouble, page }: Pick<PageTrouble, "trouble" | "page">): Fault {
  const isAbsent = page === 1 && OPTIONAL.has(collection) && trouble.status === 404;
  const fault = { file: `/${collection}`, ...trouble.faultAt(`page ${page}`) };
  return isAbsent ? { ...fault, reason: "collection-absent", remark: true } : fault;
}
