import type { Context } from "../../../context.ts";
import { meaningOf } from "../../../kernel/access/one-time-tokens.ts";

/** The purposes of tokens of this room. */
export const PURPOSES = { consent: "connection.consent", step: "connection.step" } as const;

export interface Shown {
  readonly token: string;
  /** Whose address brought it. */
  readonly from: string;
  readonly purpose: (typeof PURPOSES)[keyof typeof PURPOSES];
}

/** What a token is about, and the organisation that it was made in; it stays good. Undefined where it is none. */
export async function whoseToken(ctx: Context, { token, from, purpose }: Shown) {
  const look = () => ctx.gate.look((tx) => meaningOf(tx, { token, purposes: [purpose], now: ctx.now }));
  const meaning = await ctx.gate.tried(token, from, look);
  if (meaning?.subject === undefined) return undefined;
  const { organisation, subject: connection, data = {} } = meaning;
  return { inside: ctx.gate.as(organisation, `link:${connection}`), connection, data };
}
