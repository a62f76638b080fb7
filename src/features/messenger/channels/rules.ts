/** What people call a channel: Teams has a “General” in every team. */
export function fullName({
  team_name: team,
  topic: channel,
}: {
  readonly team_name: string;
  readonly topic: string | null;
}): string {
  return channel === null ? team : `${team} › ${channel}`;
}

const MEMBERSHIPS = ["standard", "private", "shared"] as const;

/** Who is in a channel, of the words that Microsoft has for it. */
export function membershipOf(word: string): (typeof MEMBERSHIPS)[number] | "unknown" {
  return MEMBERSHIPS.find((known) => known === word) ?? "unknown";
}
