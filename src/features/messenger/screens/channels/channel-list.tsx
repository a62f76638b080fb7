import { Badge, Text } from "@fluentui/react-components";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { nameOf, useStaff } from "../../../../web/facts/actors.ts";
import type { TableOf } from "../../../../web/table/table.ts";
import { ChannelActs } from "./channel-acts.tsx";
import { fullName } from "./naming.ts";
import type { Channel } from "./queries.ts";
import { CHANNEL_WORDS as WORDS, membershipWords } from "./words.ts";

const { columns } = WORDS;

/** How channels stand in a list. */
export const CHANNEL_LIST: TableOf<Channel> = {
  name: "channels",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  columns: [
    { key: "channel", title: () => columns.channel, cell: (channel) => <Named channel={channel} />, width: "wide" },
    { key: "state", title: () => columns.state, cell: (channel) => <State channel={channel} />, width: "wide" },
    { key: "seenBy", title: () => columns.seenBy, cell: (channel) => <SeenBy channel={channel} /> },
    { key: "acts", title: () => columns.acts, cell: (channel) => <ChannelActs channel={channel} />, width: "small" },
  ],
};

interface Props {
  readonly channel: Channel;
}

function Named({ channel }: Props) {
  const membership = membershipWords(channel.membership);
  return (
    <div>
      <ScreenLink to={addressOf(channel)}>{fullName(channel)}</ScreenLink>
      {membership !== undefined && (
        <Text block size={200}>
          {membership}
        </Text>
      )}
    </div>
  );
}

function State({ channel: { kept, finding, announced, lookedAt } }: Props) {
  if (!kept) return <Text>{WORDS.states.left}</Text>;
  if (finding !== undefined)
    return (
      <div>
        <Badge color={finding.level === "waiting" ? "informative" : "danger"} appearance="tint">
          {WORDS.states.trouble}
        </Badge>
        <Text block size={200}>
          {finding.sentence} {finding.cure}
        </Text>
      </div>
    );
  if (lookedAt === undefined) return <Text>{WORDS.states.first}</Text>;
  return <Text>{announced ? WORDS.states.announced : WORDS.states.looked}</Text>;
}

function SeenBy({ channel: { seenBy } }: Props) {
  const staff = useStaff();
  if (seenBy === null) return <Text>{WORDS.everybody}</Text>;
  const known = seenBy.flatMap((id) => (staff.some(({ actor }) => actor === `user:${id}`) ? [`user:${id}`] : []));
  if (known.length < seenBy.length) return <Text>{WORDS.nobodyKnown({ count: seenBy.length })}</Text>;
  return <Text>{known.map((actor) => nameOf(actor, staff)).join(", ")}</Text>;
}

function addressOf({ id }: Channel): string {
  return `/messages/${id}`;
}
