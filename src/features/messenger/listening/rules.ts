/** All chats of the tenant. Only the app may listen to them. */
export const EVERYBODYS = "chats/getAllMessages";

/**
 * Up to how many accounts each is listened to by itself, unless the organisation says otherwise. Microsoft lets an
 * organisation have 10,000 subscriptions for all of its apps and all that is Teams; with far fewer nothing of other people's
 * chats is brought here at all.
 */
export const EACH_UP_TO = 1000;

/** Somewhat fewer accounts than made it change change it back, so that one who comes and goes does not change it each time. */
const BACK_BELOW = 0.8;

/** How far listening to something has come: Microsoft announces it, will not announce it, or has not answered yet. */
export type Progress = "live" | "refused" | "wanted";

export interface Scope {
  /** Microsoft's object ids of those whose chats are kept. */
  readonly accounts: readonly string[];
  readonly upTo: number;
  /** What is listened to already, by resource. */
  readonly known: ReadonlyMap<string, Progress>;
}

/** All chats of one account. */
export function chatsOf(objectId: string): string {
  return `users/${objectId}/chats/getAllMessages`;
}

/**
 * What is to be listened to: the chats of each account, or of so many those of the whole tenant. What takes the place of
 * something else is live before that ends, and where Microsoft refuses the whole tenant, each account is listened to.
 */
export function resourcesFor(scope: Scope): string[] {
  const { accounts, known } = scope;
  const each = accounts.map(chatsOf);
  const everybodys = known.get(EVERYBODYS);
  if (!isForAll(scope)) {
    const isThere = each.every((resource) => known.has(resource) && known.get(resource) !== "wanted");
    return everybodys === "live" && !isThere ? [EVERYBODYS, ...each] : each;
  }
  if (everybodys === "live") return [EVERYBODYS];
  return [EVERYBODYS, ...(everybodys === "refused" ? each : each.filter((resource) => known.has(resource)))];
}

/** Why it is listened to like that, in words. */
export function reasonFor(scope: Scope): string {
  const { accounts, upTo, known } = scope;
  const count = accounts.length === 1 ? "1 account is" : `${accounts.length} accounts are`;
  if (!isForAll(scope)) return `${count} connected; up to ${upTo}, each is listened to by itself.`;
  const refused =
    known.get(EVERYBODYS) === "refused" ? " Until Microsoft does that, each is listened to by itself." : "";
  return `${count} connected, too many to listen to each of them: beyond ${upTo}, the whole tenant is listened to, and what is of nobody's chats here is dropped as it comes.${refused}`;
}

function isForAll({ accounts, upTo, known }: Scope): boolean {
  return accounts.length > (known.has(EVERYBODYS) ? upTo * BACK_BELOW : upTo);
}

/** Such as `chats('19:…')/messages('1615…')`, with or without what comes before. */
const PLACE = /chats\('((?:[^']|'')+)'\)\/messages\('([^']+)'\)/i;

/** Which message of which chat an announcement is about; undefined for what is no message of a chat. */
export function placeIn(path: string): { chat: string; message: string } | undefined {
  const [, chat, message] = PLACE.exec(path) ?? [];
  return chat === undefined || message === undefined ? undefined : { chat: chat.replaceAll("''", "'"), message };
}

const OWN = /^users\/([^/]+)\/chats\/getAllMessages$/;

/** Whose chats a resource is; undefined for everybody's. */
export function userIn(resource: string): string | undefined {
  return OWN.exec(resource)?.[1];
}
