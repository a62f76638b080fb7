import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { memberName } from "../naming.ts";
import type { Conversation } from "../queries.ts";
import { PresenceMark } from "./presence-mark.tsx";
import { useOwnIds } from "./use-own.ts";
import { usePresence } from "./use-presence.ts";
import { PRESENCE_WORDS } from "./words.ts";

const useStyles = makeStyles({
  people: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    width: "100%",
    color: tokens.colorNeutralForeground2,
  },
  person: { display: "inline-flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

/** The others in a chat, each with their presence; nothing where the chat's name says all there is to say. */
export function MembersLine({ conversation }: { readonly conversation: Conversation }) {
  const styles = useStyles();
  const own = useOwnIds();
  const { members, topic, connection } = conversation;
  const others = members.filter(({ objectId }) => objectId === undefined || !own.has(objectId));
  const { of: presence, delaySeconds } = usePresence(
    others.map(({ objectId }) => objectId),
    connection,
  );
  if (!topic && presence.size === 0) return null;
  return (
    <ul className={styles.people}>
      {others.map((member, place) => {
        const theirs = presence.get(member.objectId ?? "");
        return (
          <li key={member.objectId ?? place} className={styles.person}>
            <Text size={200}>{memberName(member)}</Text>
            {theirs && <PresenceMark presence={theirs} />}
          </li>
        );
      })}
      {presence.size > 0 && delaySeconds > 0 && (
        <li>
          <Text size={200}>{PRESENCE_WORDS.late({ minutes: delaySeconds / 60 })}</Text>
        </li>
      )}
    </ul>
  );
}
