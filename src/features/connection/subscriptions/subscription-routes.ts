import { z } from "zod";
import { route } from "../../../feature.ts";
import { Delivered } from "./hearing/announcements.ts";
import { openDelivery, openRecognised } from "./hearing/open-delivery.ts";
import { Listening, ListeningReason, showSubscriptions, Subscription } from "./show-subscriptions.ts";

/** Microsoft sends a token with its first call to an address, and takes it only where the answer is the token itself. */
const Handshake = z.object({ validationToken: z.string().max(4096).optional() });

const LARGEST = 4 * 1024 * 1024;

const doorAt = (path: `/${string}`, what: string) =>
  route({
    method: "POST",
    path,
    access: { kind: "anyone", because: "Microsoft calls it; what it brings proves itself." },
    summary: `Where Microsoft brings ${what}. Answers the handshake with which Microsoft checks the address, too.`,
    query: Handshake,
    body: Delivered,
    // The first call has none at all.
    bodyOptional: true,
    bodyLimit: LARGEST,
    quick: (ctx, bytes) => {
      const recognised = openRecognised(ctx, bytes);
      const body = recognised === undefined ? plainlyRead(bytes) : undefined;
      return recognised ?? (body && openDelivery(ctx, body, bytes));
    },
    produces: "text/plain",
    answers: { 200: z.string(), 202: z.string() },
    handle: async (ctx, { query, body }) => {
      if (query.validationToken !== undefined) return said(200, query.validationToken);
      await openDelivery(ctx, body);
      return said(202, "");
    },
  });

/** What JSON says that holds nothing odd; undefined for all else, which the handler says about what is wrong with it. */
function plainlyRead(bytes: Buffer): Delivered | undefined {
  try {
    const text = UTF8.decode(bytes);
    return isOdd(text) ? undefined : Delivered.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });
/** Names that are taken nowhere, and characters by number, which could spell them. */
function isOdd(text: string): boolean {
  return text.includes(String.raw`\u`) || /__proto__|constructor/.test(text);
}

function said(status: number, text: string) {
  return { status, text };
}

export const subscriptionRoutes = [
  doorAt("/graph/notifications", "what it announces"),
  doorAt("/graph/lifecycle", "what happens to a subscription itself"),
  route({
    method: "GET",
    path: "/api/subscriptions",
    access: { kind: "scope", scope: "connections:read" },
    summary:
      "Lists what Microsoft announces to Parley, until when, and what is in the way; and what other programs have announced to themselves by the same app.",
    query: z.object({ connection: z.uuid().optional() }),
    answers: {
      200: z.object({ listening: Listening, reasons: z.array(ListeningReason), items: z.array(Subscription) }),
    },
    handle: async (ctx, { query }) => ({ status: 200, body: await showSubscriptions(ctx, query.connection) }),
  }),
];
