import { Avatar, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { useHref, useLinkClickHandler } from "react-router";
import { clockWords, dayWords, viewer } from "../../../../web/when/words.ts";
import { nameOf } from "../naming.ts";
import { Face } from "../people/face.tsx";
import { otherOf, useOwnIds } from "../presence/use-own.ts";
import { badgeOf } from "../presence/presence-mark.tsx";
import type { Presence } from "../presence/use-presence.ts";
import { presenceWords } from "../presence/words.ts";
import { useActingId } from "../chat/here.ts";
import type { Conversation } from "../queries.ts";
import { THREAD_WORDS } from "../threads/words.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  link: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorNeutralForeground1Selected,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: `${tokens.strokeWidthThick} solid Highlight` },
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", display: "block" },
  // Of the colour around it, which high contrast changes with the background.
  quiet: { opacity: 0.85 },
  // Drawn as a sign at the picture, and read aloud here.
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  readonly conversation: Conversation;
  readonly isChosen: boolean;
  /** Of the one with whom one chats. */
  readonly presence: Presence | undefined;
}

/** A chat in the list: who, when something was written last, and how it begins. */
export function ConversationItem({ conversation, isChosen, presence }: Props) {
  const styles = useStyles();
  const to = `/messages/${conversation.id}`;
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  const name = nameOf(conversation, useActingId(conversation));
  const { preview, lastMessageAt } = conversation;
  // In high contrast, only the words' own colour is read on what is chosen.
  const quiet = !isChosen && styles.quiet;
  return (
    <li>
      <a
        href={href}
        onClick={follow}
        className={mergeClasses(styles.link, isChosen && styles.chosen)}
        aria-current={isChosen ? "page" : undefined}
      >
        <Sign conversation={conversation} name={name} presence={presence} />
        <span className={styles.words}>
          <Text weight="semibold" className={styles.cut}>
            {name}
            <Heard conversation={conversation} presence={presence} />
          </Text>
          {conversation.service && (
            <Text size={200} className={mergeClasses(styles.cut, quiet)}>
              {WORDS.toService(conversation.service)}
            </Text>
          )}
          {preview && (
            <Text size={200} className={mergeClasses(styles.cut, quiet)}>
              {previewWords(preview)}
            </Text>
          )}
        </span>
        {lastMessageAt !== undefined && (
          <Text size={200} className={quiet || undefined}>
            <time dateTime={lastMessageAt}>{shortWhen(new Date(lastMessageAt))}</time>
          </Text>
        )}
      </a>
    </li>
  );
}

type Marked = Pick<Props, "conversation" | "presence">;

/** Channels are told from people at a glance. */
function Sign({ conversation, name, presence }: Marked & { readonly name: string }) {
  const other = otherOf(conversation, useOwnIds());
  if (conversation.kind === "channel")
    return <Avatar shape="square" icon={<PeopleTeamRegular />} aria-hidden color="brand" />;
  return <Face name={name} conversation={conversation.id} person={other} badge={badgeOf(presence)} />;
}

/** The same for whoever hears the list. */
function Heard({ conversation: { kind }, presence }: Marked) {
  const styles = useStyles();
  const words = kind === "channel" ? THREAD_WORDS.channel : presence && presenceWords(presence);
  return words === undefined ? null : <span className={styles.heard}>{` (${words})`}</span>;
}

function previewWords({ author, text }: NonNullable<Conversation["preview"]>): string {
  return author === undefined ? text : WORDS.preview({ author, text });
}

/** The clock today, else the day. */
function shortWhen(at: Date): string {
  const here = viewer();
  return dayWords(at, here) === dayWords(here.now, here) ? clockWords(at, here) : dayWords(at, here);
}
