import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useParams } from "react-router";
import { Empty } from "../../../web/parts/empty.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { ConversationList } from "./list/conversation-list.tsx";
import { ConversationPane } from "./chat/conversation-pane.tsx";
import { WORDS } from "./words.ts";

const NARROW = "@media (max-width: 860px)";

const useStyles = makeStyles({
  both: {
    display: "grid",
    gridTemplateColumns: "minmax(240px, 320px) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXL,
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // On a narrow screen one of the two is enough.
  hidden: { [NARROW]: { display: "none" } },
});

/** Teams chats: which there are, and what was written in the one that is chosen. */
export function MessagesScreen() {
  const styles = useStyles();
  const { id } = useParams();
  return (
    <Page title={WORDS.title}>
      <div className={styles.both}>
        <div className={mergeClasses(id !== undefined && styles.hidden)}>
          <ConversationList chosen={id} />
        </div>
        <div className={mergeClasses(id === undefined && styles.hidden)}>
          {id === undefined ? (
            <Empty title={WORDS.choose} words={WORDS.chooseWhy} />
          ) : (
            <ConversationPane key={id} id={id} />
          )}
        </div>
      </div>
    </Page>
  );
}
