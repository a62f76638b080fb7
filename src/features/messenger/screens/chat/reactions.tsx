import { Badge, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { Message } from "../queries.ts";
import { WORDS } from "../words.ts";
import { useReaction } from "./message-menu.tsx";

const useStyles = makeStyles({
  reactions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  reaction: { minWidth: 0 },
});

interface Props {
  readonly conversation: string;
  readonly message: Message;
  /** As whom one writes here; undefined where one may only read. */
  readonly own: string | undefined;
}

/** How people reacted to a message; one's own reaction is set and taken back here. */
export function Reactions({ conversation, message, own }: Props) {
  const styles = useStyles();
  const react = useReaction(conversation, message.id);
  return (
    <div className={styles.reactions}>
      {[...Map.groupBy(message.reactions, ({ reaction }) => reaction)].map(([reaction, given]) => {
        const people = given.map(({ by }) => by?.name ?? WORDS.somebody).join(", ");
        const title = WORDS.reaction({ reaction, people });
        const isOwn = given.some(({ by }) => by?.id === own);
        return own === undefined ? (
          <Badge key={reaction} appearance="outline" color="informative" title={title}>
            {reaction} {given.length}
          </Badge>
        ) : (
          <ToggleButton
            key={reaction}
            className={styles.reaction}
            size="small"
            shape="circular"
            checked={isOwn}
            title={title}
            onClick={() => react(reaction, !isOwn)}
          >
            {reaction} {given.length}
          </ToggleButton>
        );
      })}
    </div>
  );
}
