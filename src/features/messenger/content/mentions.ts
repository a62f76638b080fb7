import { z } from "zod";
import type { Identity, Mention } from "./contract.ts";
import type { KnownMention } from "./html/elements.ts";
import { identityIn, IdentitySet } from "./identities.ts";

/** chatMessageMention as Graph sends it. */
export const GraphMention = z.looseObject({
  id: z.union([z.int(), z.string()]).nullish(),
  mentioned: IdentitySet,
});

/** What a mentioned identity is to its readers; whoever is not here is a person. */
const MENTIONED: Partial<Record<Identity["kind"], Mention["mentioned"]>> = {
  app: "app",
  bot: "app",
  connector: "app",
  webhook: "app",
  team: "team",
  channel: "channel",
  chat: "everyone",
  tag: "tag",
};

/** The message's mentions by the id of their `<at>`. */
export function mentionsBy(mentions: readonly z.infer<typeof GraphMention>[]): ReadonlyMap<string, KnownMention> {
  return new Map(mentions.flatMap(readMention));
}

function readMention({ id, mentioned }: z.infer<typeof GraphMention>): [string, KnownMention][] {
  const identity = identityIn(mentioned);
  if (id == null || identity?.id == null) return [];
  const mention = { kind: "mention", mentioned: MENTIONED[identity.kind] ?? "person", id: identity.id } as const;
  return [[String(id), { mention, wholeName: identity.name }]];
}
