import type { OutsideAnswer } from "../../../../../kernel/outside/guarded-fetch.ts";
import type { Collection } from "../contract.ts";
import { jsonOf } from "./answers.ts";
import type { Session } from "./asking.ts";
import { askForPage } from "./session.ts";
import { Trouble } from "./trouble.ts";

/** An item of a collection as the service has it. */
export type Item = Readonly<Record<string, unknown>>;

/** A page of a collection, and what the service says of what is beyond it. */
interface Page {
  readonly items: readonly Item[];
  /** `X-Total-Count`: how many items there are. */
  readonly total: number | undefined;
  /** Whether a `Link` names a next page; undefined where there is no such header. */
  readonly hasNext: boolean | undefined;
}

/** Something that went wrong at one page of a collection, counted from 1 on. */
export class PageTrouble extends Error {
  readonly page: number;
  readonly trouble: Trouble;

  constructor(page: number, trouble: Trouble) {
    super(trouble.message, { cause: trouble });
    this.page = page;
    this.trouble = trouble;
  }
}

/**
 * The items of a collection, page by page. OneRoster pages by limit and offset; a service may give fewer items at once than
 * it was asked for. Throws where it gives fewer in all than it says to have.
 */
export async function* pagesOf(session: Session, collection: Collection): AsyncGenerator<readonly Item[]> {
  const reach: Reach = { read: 0, total: undefined, first: undefined };
  let isMore = true;
  for (let page = 1; isMore; page += 1) {
    const next = await nextPage(session, collection, reach).catch((error: unknown) => {
      throw error instanceof Trouble ? new PageTrouble(page, error) : error;
    });
    ({ isMore } = next);
    if (next.items.length > 0) yield next.items;
  }
}

async function nextPage(session: Session, collection: Collection, reach: Reach) {
  const { items, total, hasNext } = await pageAt(session, { collection, offset: reach.read });
  goOn(reach, { items, total });
  return { items, isMore: isMoreAwaited(reach, { items, hasNext }) };
}

/** How far the reading of a collection has come. */
interface Reach {
  read: number;
  total: number | undefined;
  /** What the page before began with. */
  first: string | undefined;
}

function goOn(reach: Reach, { items, total }: Pick<Page, "items" | "total">): void {
  const first = items.length > 0 ? JSON.stringify(items[0]) : undefined;
  if (first !== undefined && first === reach.first) throw new Trouble("service-repeats", "");
  if (reach.total !== undefined && total !== undefined && total !== reach.total)
    throw new Trouble("service-changed", `${reach.total} → ${total}`);
  reach.read += items.length;
  reach.total ??= total;
  reach.first = first;
}

/** Whether there is another page to ask for. Throws where the service has nothing more to give before its own count is reached. */
function isMoreAwaited({ read, total }: Reach, { items, hasNext }: Pick<Page, "items" | "hasNext">): boolean {
  if (total !== undefined && read >= total) return false;
  const isEnd = items.length === 0 || hasNext === false;
  if (isEnd && total !== undefined) throw new Trouble("service-cut-short", `${read} / ${total}`);
  return !isEnd;
}

interface Asked {
  readonly collection: Collection;
  readonly offset: number;
  readonly limit?: number;
}

/** A page of a collection: by default as many items as the source is set to. */
export async function pageAt(session: Session, { collection, offset, limit }: Asked): Promise<Page> {
  const { url, page_size } = session.source;
  const answer = await askForPage(session, `${url}/${collection}?limit=${limit ?? page_size}&offset=${offset}`);
  return { items: itemsIn(answer, collection), total: totalIn(answer), hasNext: nextIn(answer) };
}

function itemsIn(answer: OutsideAnswer, collection: Collection): Item[] {
  const body = jsonOf(answer);
  const items = isItem(body) ? body[collection] : undefined;
  if (Array.isArray(items) && items.every(isItem)) return items;
  throw new Trouble("service-unclear", `no list of ${collection}`);
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function totalIn({ headers }: OutsideAnswer): number | undefined {
  const said = headers["x-total-count"]?.trim() ?? "";
  return /^\d{1,12}$/.test(said) ? Number(said) : undefined;
}

/** Only that there is a next page is taken from the link, never its address: our token is for the address that we were given. */
function nextIn({ headers }: OutsideAnswer): boolean | undefined {
  const { link } = headers;
  return link === undefined ? undefined : /;\s*rel\s*=\s*["“]?next["”]?/i.test(link);
}
