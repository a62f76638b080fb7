import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWaiting } from "../../features/appointments/screens/approvals/queries.ts";
import { useAhead } from "../../features/meetings/screens/queries.ts";
import { ScreenButton } from "../parts/links.tsx";
import { useMay } from "../shell/allowed.ts";
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
  const waiting = useWaitingAppointments();
  const calm = ahead && connections && broken.length + refused.length + waiting.count === 0;
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
      <Waiting waiting={waiting} />
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

/** How many appointments wait for this person's yes or no. */
function useWaitingAppointments() {
  const { items = [], more = false } = useWaiting(useMay("appointments:approve")).data ?? {};
  return { count: items.length, more: more ? "yes" : "no" };
}

function Waiting({ waiting }: { readonly waiting: ReturnType<typeof useWaitingAppointments> }) {
  if (waiting.count === 0) return null;
  return (
    <Need
      intent="warning"
      what={WORDS.waiting(waiting)}
      cure={undefined}
      action={<ScreenButton to="/appointments/approvals">{WORDS.lookApprovals}</ScreenButton>}
    />
  );
}

interface NeedProps {
  /** An error unless something only waits. */
  readonly intent?: "error" | "warning";
  readonly what: string;
  readonly cure: string | undefined;
  readonly action: ReactNode;
}

function Need({ intent = "error", what, cure, action }: NeedProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.words}>
        <MessageBarTitle>{what}</MessageBarTitle> {cure}
      </MessageBarBody>
      <MessageBarActions>{action}</MessageBarActions>
    </MessageBar>
  );
}
