import type { Context } from "../../../context.ts";
import { administratorsOf } from "../../../kernel/access/administrators.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { MailTemplate } from "../../../kernel/mail/wish.ts";
import { connectionRow } from "../store.ts";
import { PROBES } from "./catalog.ts";
import type { KeptOutcome } from "./store.ts";

export const TROUBLE_MAIL: MailTemplate = {
  name: "connection.trouble-found",
  because: "Something that worked with Microsoft does not any more.",
  subject: "{name}: {count, plural, one {one thing} other {# things}} that worked with Microsoft stopped working",
  body: [
    "Parley tests its connection {name} by trying. This worked the last time and does not now: {what}",
    "{sentence} {cure}",
    "Parley looks again by itself, so there is nothing to press once it is cured.",
    "[Open the connection]({link})",
  ].join("\n\n"),
  variables: {
    name: { means: "The connection's name", sample: "Larkfield University" },
    count: { means: "How many tests came out worse", sample: "1" },
    what: { means: "What was tested, and on whom", sample: "Transcripts can be listed (amara.okafor@campus.example)" },
    sentence: {
      means: "What the first of them found",
      sample: "A switch of the whole tenant keeps transcripts from apps.",
    },
    cure: {
      means: "What cures the first of them",
      sample: "In the Teams admin center, turn on Microsoft Graph access.",
    },
    link: { means: "The connection's page", sample: "https://parley.example.org/connections/1" },
  },
};

/** Tells the administrators once of what was good the last time and is bad now, all of it in one mail. */
export async function mailTrouble(
  ctx: Context,
  tx: Transaction,
  { id, before, kept }: { id: string; before: readonly KeptOutcome[]; kept: readonly KeptOutcome[] },
): Promise<void> {
  const worse = kept.filter((now) => now.outcome.level === "bad" && wasGood(now, before));
  const [first] = worse;
  if (first === undefined) return;
  const { name } = await connectionRow(tx, id);
  const variables = {
    name,
    count: String(worse.length),
    what: worse.map(titleOf).join("; "),
    sentence: first.outcome.sentence,
    cure: first.outcome.cure ?? "",
    link: `${ctx.address}/connections/${id}`,
  };
  for (const to of await administratorsOf(tx))
    await ctx.mail(tx, { purpose: TROUBLE_MAIL.name, event: `${id}/${ctx.now.toISOString()}`, to, variables });
}

function wasGood({ probe, subject }: KeptOutcome, before: readonly KeptOutcome[]): boolean {
  return before.some((old) => old.probe === probe && old.subject === subject && old.outcome.level === "good");
}

function titleOf({ probe, subject }: KeptOutcome): string {
  const title = PROBES.find(({ key }) => key === probe)?.title ?? probe;
  return subject === "" ? title : `${title} (${subject})`;
}
