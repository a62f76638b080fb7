import { Badge, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { AwayButton } from "../../../../web/parts/links.tsx";
import { ConversationMenu } from "../keeping/conversation-menu.tsx";
import { nameOf } from "../naming.ts";
import { MembersLine } from "../presence/members-line.tsx";
import { useActingId } from "./here.ts";
import type { Conversation } from "../queries.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  name: { margin: 0, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** What a chat or channel is called, the way to it in Teams, what can be done with all of it, and who is in the chat. */
export function ConversationHead({ conversation }: { readonly conversation: Conversation }) {
  const styles = useStyles();
  const { id, webUrl } = conversation;
  const name = nameOf(conversation, useActingId(conversation));
  return (
    <div className={styles.head}>
      <Subtitle1 as="h2" className={styles.name}>
        {name}
      </Subtitle1>
      {webUrl !== undefined && <AwayButton href={webUrl}>{WORDS.openTeams}</AwayButton>}
      <ConversationMenu id={id} name={name} />
      {conversation.service && <Badge appearance="tint">{WORDS.toService(conversation.service)}</Badge>}
      {conversation.kind !== "channel" && <MembersLine conversation={conversation} />}
    </div>
  );
}
