import { z } from "zod";
import { route } from "../../../feature.ts";
import { cookieIn } from "../../../kernel/http/admit.ts";
import type { Context } from "../../../context.ts";
import { refusalOf } from "../../../kernel/http/problem.ts";
import { PlainText } from "../../../kernel/text.ts";
import { beginAtIssuer, RETURN, returnFromIssuer, signInByProvider } from "../oidc/sign-in.ts";
import { providersOf } from "../oidc/store.ts";
import { cookie, sessionCookie, STATE_COOKIE } from "./cookies.ts";
import { askingOf } from "./sessions.ts";

/** A page of ours: nobody is sent elsewhere after signing in. */
const OwnPage = z
  .string()
  .max(400)
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/);
const BROWSER = { kind: "anyone", because: "a browser that comes to sign in is nobody yet" } as const;

export const providerRoutes = [
  route({
    method: "GET",
    path: "/api/ways-to-sign-in",
    access: { kind: "anyone", because: "the sign-in page offers them" },
    summary: "By which issuers of identities staff and visitors may sign in.",
    answers: {
      200: z.object({
        staff: z.array(z.object({ id: z.uuid(), name: z.string() })),
        visitors: z.array(z.object({ id: z.uuid(), name: z.string() })),
      }),
    },
    handle: async (ctx) => {
      const all = await ctx.transaction((tx) => providersOf(tx));
      const of = (audience: string) =>
        all.filter((row) => row.audience === audience).map(({ id, name }) => ({ id, name }));
      return { status: 200, body: { staff: of("staff"), visitors: of("visitors") } };
    },
  }),
  route({
    method: "GET",
    path: "/sign-in/with/:id",
    access: BROWSER,
    summary: "Sends a browser to an issuer of identities to sign in.",
    // Taken as they come: at a browser, what is wrong with them is told on the sign-in page.
    params: z.object({ id: z.string() }),
    query: z.object({
      to: OwnPage.default("/").catch("/"),
      invitation: PlainText.min(1).max(400).optional().catch(undefined),
    }),
    answers: { 302: z.undefined() },
    handle: async (ctx, { params, query: errand, asked }) =>
      orToSignIn(ctx, "/sign-in", async () => {
        ctx.gate.callers.setsOut(asked.from);
        const { url, state } = await beginAtIssuer(ctx, { provider: params.id, audience: "staff", errand });
        return { status: 302, headers: { location: url, "set-cookie": cookie(STATE_COOKIE, state, 600) } };
      }),
  }),
  route({
    method: "GET",
    path: RETURN.staff,
    access: BROWSER,
    summary: "Where an issuer of identities sends a browser back to.",
    query: z.looseObject({}),
    answers: { 302: z.undefined() },
    handle: async (ctx, { query, asked }) =>
      orToSignIn(ctx, "/sign-in", async () => {
        const returned = await returnFromIssuer(ctx, {
          search: new URLSearchParams(
            Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
          ).toString(),
          cookie: cookieIn(asked.headers["cookie"], STATE_COOKIE),
          audience: "staff",
        });
        const begun = await signInByProvider(returned, askingOf(asked).agent);
        return { status: 302, headers: { location: returned.errand.to, ...sessionCookie(begun) } };
      }),
  }),
];

/** A browser is shown a page, not a problem as JSON: the sign-in page says what went wrong by its reason. */
export async function orToSignIn(
  { log }: Context,
  page: string,
  work: () => Promise<{ status: number; headers: Record<string, string> }>,
) {
  try {
    return await work();
  } catch (error) {
    const { status, code, reason = code } = refusalOf(error);
    if (status >= 500) log.error({ err: error }, "A browser could not be signed in.");
    else log.info({ reason }, "A browser was not signed in.");
    return { status: 302, headers: { location: `${page}?problem=${reason}` } };
  }
}
