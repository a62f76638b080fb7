import { makeStyles, tokens } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { MessageItem } from "../chat/message-item.tsx";
import { useConversation } from "../queries.ts";
import { type Found, useAround } from "./queries.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM, minWidth: 0 },
  item: { paddingInlineStart: tokens.spacingHorizontalM, minWidth: 0 },
  found: {
    borderInlineStartStyle: "solid",
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
});

/** What was written around a message that was found; that one stands out. */
export function Around({ found }: { readonly found: Found }) {
  const styles = useStyles();
  const conversation = useConversation(found.conversation.id);
  const around = useAround(found.conversation.id, found.id);
  return (
    <Asked query={conversation} rows={4}>
      {(known) => (
        <Asked query={around} rows={4}>
          {(messages) => (
            <ol className={styles.list}>
              {messages.map((message) => (
                <li key={message.id} className={message.id === found.id ? styles.found : undefined}>
                  <div className={styles.item}>
                    <MessageItem
                      message={message}
                      here={{ conversation: known, own: undefined, people: [], reply: undefined }}
                    />
                  </div>
                </li>
              ))}
            </ol>
          )}
        </Asked>
      )}
    </Asked>
  );
}
