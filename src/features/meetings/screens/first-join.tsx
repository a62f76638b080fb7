import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { JoinButton } from "./join-button.tsx";
import { Standing } from "./standing.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  after: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  next: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
});

interface Props {
  readonly meeting: Meeting;
  readonly joined: boolean;
  readonly join: () => void;
  /** Whether Microsoft is only pretended: then its page asks for a name, and a tenant may be connected next. */
  readonly pretended: boolean;
}

/** The way into a meeting that has just been opened, and what comes after it. */
export function FirstJoin({ meeting, joined, join, pretended }: Props) {
  const styles = useStyles();
  const { state, subject, joinUrl, finding } = meeting;
  const refused = state === "refused";
  return (
    <div className={styles.after} aria-live="polite">
      {joinUrl === undefined && !refused && <Spinner size="small" label={WORDS.first.opening({ subject })} />}
      {(refused || finding) && <Standing meeting={meeting} />}
      {joinUrl !== undefined && !refused && <Ready {...{ meeting, joined, join, pretended }} />}
    </div>
  );
}

function Ready({ meeting, joined, join, pretended }: Props) {
  return (
    <>
      <Text>{joined ? WORDS.first.joined(meeting) : WORDS.first.ready(meeting)}</Text>
      {pretended && !joined && <Text>{WORDS.first.pretended}</Text>}
      {joined && <Next meeting={meeting} pretended={pretended} />}
      <JoinButton meeting={meeting} appearance={joined ? "secondary" : "primary"} size="large" onClick={join} />
    </>
  );
}

function Next({ meeting: { id }, pretended }: Pick<Props, "meeting" | "pretended">) {
  const styles = useStyles();
  return (
    <ul className={styles.next}>
      <li>
        <ScreenLink to={`/meetings/${id}`}>{WORDS.first.look}</ScreenLink>
      </li>
      <li>
        <ScreenLink to="/meetings?new=meeting">{WORDS.first.another}</ScreenLink>
      </li>
      {pretended && (
        <Allowed needs="connections:write">
          <li>
            <ScreenLink to="/set-up">{WORDS.first.connect}</ScreenLink>
          </li>
        </Allowed>
      )}
    </ul>
  );
}
