import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../../../../sdk/src/index.ts";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  words: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
  quiet: { display: "flex", flexWrap: "wrap", alignItems: "center", color: tokens.colorNeutralForeground2 },
});

/** What keeps something from working: why, what to do, and what to name to Microsoft. */
export function FindingBar({
  finding: { sentence, cure, requestId },
  action,
}: {
  readonly finding: Finding;
  readonly action?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.words}>
        <MessageBarTitle>{sentence}</MessageBarTitle>
        {cure !== undefined && (
          <div>
            <strong>{WORDS.cure}</strong> {cure}
          </div>
        )}
        {requestId !== undefined && (
          <div className={styles.quiet}>
            {WORDS.microsoftRequest} {requestId}
            <CopyButton what={WORDS.microsoftRequest} text={requestId} />
          </div>
        )}
      </MessageBarBody>
      {action !== undefined && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}
