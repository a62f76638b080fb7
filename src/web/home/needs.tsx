import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useAhead } from "../../features/meetings/screens/queries.ts";
import { ScreenButton } from "../parts/links.tsx";
import { useKnownConnections } from "./known-connections.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  needs: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  words: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
});

/** Whatever only a person can mend, each with its cure; one calm line when there is nothing. */
export function Needs() {
  const styles = useStyles();
  const { data: ahead } = useAhead();
  const connections = useKnownConnections();
  const broken = connections?.filter(({ state }) => state === "error") ?? [];
  const refused = ahead?.meetings.filter(({ state }) => state === "refused") ?? [];
  const calm = ahead && connections && broken.length + refused.length === 0;
  return (
    <section aria-label={WORDS.needs} className={styles.needs}>
      {calm && (
        <MessageBar intent="success">
          <MessageBarBody>{WORDS.nothing}</MessageBarBody>
        </MessageBar>
      )}
      {broken.map(({ id, name, finding }) => (
        <Need
          key={id}
          what={WORDS.broken({ name })}
          cure={finding?.cure ?? finding?.sentence}
          action={<ScreenButton to="/connections">{WORDS.lookConnection}</ScreenButton>}
        />
      ))}
      {refused.map(({ id, subject, finding }) => (
        <Need
          key={id}
          what={WORDS.refused({ subject })}
          cure={[finding?.sentence, finding?.cure].filter(Boolean).join(" ")}
          action={<ScreenButton to={`/meetings/${id}`}>{WORDS.lookMeeting}</ScreenButton>}
        />
      ))}
    </section>
  );
}

interface NeedProps {
  readonly what: string;
  readonly cure: string | undefined;
  readonly action: ReactNode;
}

function Need({ what, cure, action }: NeedProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.words}>
        <MessageBarTitle>{what}</MessageBarTitle> {cure}
      </MessageBarBody>
      <MessageBarActions>{action}</MessageBarActions>
    </MessageBar>
  );
}
