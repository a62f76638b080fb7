import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useParams } from "react-router";
import { Empty } from "../../../web/parts/empty.tsx";
import { later } from "../../../web/parts/later.tsx";
import { NewButton } from "../../../web/parts/new-button.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { useNew } from "../../../web/table/use-new.ts";
import { BEGINNING_WORDS } from "./beginning/words.ts";
import { ConversationList } from "./list/conversation-list.tsx";
import { ConversationPane } from "./chat/conversation-pane.tsx";
import { WORDS } from "./words.ts";

const BeginDialog = later(async () => (await import("./beginning/begin-dialog.tsx")).BeginDialog);

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
  const beginning = useNew("chat", "messages:write");
  return (
    <Page title={WORDS.title} actions={<NewButton form={beginning}>{BEGINNING_WORDS.title}</NewButton>}>
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
      {beginning.asked && <BeginDialog close={beginning.close} />}
    </Page>
  );
}
