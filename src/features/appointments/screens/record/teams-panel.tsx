import { Button, Link, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { explain } from "../../../../web/parts/explain.ts";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { WITH_TEAMS } from "../../catalog.ts";
import { FindingBar } from "../parts/finding-bar.tsx";
import { JoinButton } from "../parts/join-button.tsx";
import { type Appointment, useActs } from "../queries.ts";
import { RECORD } from "./words.ts";

const { teams: words } = RECORD;

const useStyles = makeStyles({
  link: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  long: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  acts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly appointment: Appointment;
}

/** The way into the Teams meeting; what keeps it away, and what generates it. Nothing where it takes place elsewhere or not at all. */
export function TeamsPanel({ appointment }: Props) {
  const { state, meeting } = appointment;
  if (!takesPlaceInTeams(appointment)) return null;
  return (
    <Panel title={words.title}>
      <div aria-live="polite">
        {state === "pending" ? <Text>{words.waits}</Text> : <Standing appointment={appointment} />}
      </div>
      {meeting?.finding && <FindingBar finding={meeting.finding} action={<Generate appointment={appointment} />} />}
      {meeting?.joinUrl !== undefined && <Ways appointment={appointment} joinUrl={meeting.joinUrl} />}
    </Panel>
  );
}

function takesPlaceInTeams({ state, place }: Appointment): boolean {
  return (state === "confirmed" || state === "pending") && WITH_TEAMS.has(place.kind);
}

function Standing({ appointment }: Props) {
  const styles = useStyles();
  const { meeting } = appointment;
  if (meeting === undefined) {
    return (
      <div className={styles.acts}>
        <Text>{words.none}</Text>
        <Generate appointment={appointment} />
      </div>
    );
  }
  if (meeting.joinUrl !== undefined || meeting.finding !== undefined) return null;
  return <Spinner size="tiny" label={words.onItsWay} />;
}

function Ways({ appointment, joinUrl }: Props & { readonly joinUrl: string }) {
  const styles = useStyles();
  const id = appointment.meeting?.id;
  return (
    <>
      <div className={styles.link}>
        <Link href={joinUrl} target="_blank" rel="noreferrer" className={styles.long}>
          {joinUrl}
        </Link>
        <CopyButton what={words.link} text={joinUrl} />
      </div>
      <div className={styles.acts}>
        <JoinButton appointment={appointment} />
        {id !== undefined && (
          <Allowed needs="meetings:read">
            <ScreenLink to={`/meetings/${id}`}>{words.meeting}</ScreenLink>
          </Allowed>
        )}
      </div>
    </>
  );
}

/** Generates the link for the first time, or once more where Microsoft refused it. */
function Generate({ appointment: { id } }: Props) {
  const { meet } = useActs(id);
  const notice = useNotice();
  const generate = () =>
    meet.mutate(undefined, {
      onSuccess: () => notice(words.generating),
      onError: (error) => notice(explain(error).sentence),
    });
  return (
    <Allowed needs="appointments:write">
      <Button disabledFocusable={meet.isPending} onClick={generate}>
        {words.generate}
      </Button>
    </Allowed>
  );
}
