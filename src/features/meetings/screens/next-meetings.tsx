import { Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { spanWords, viewer } from "../../../web/when/words.ts";
import { JoinButton } from "./join-button.tsx";
import { StateBadge } from "./state-badge.tsx";
import { organiserWords } from "./words.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  meeting: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  words: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    flexGrow: 1,
    flexBasis: "240px",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  card: { paddingBlock: tokens.spacingVerticalS, paddingInline: tokens.spacingHorizontalXL },
});

/** Meetings with when, who and a way in. */
export function NextMeetings({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const styles = useStyles();
  return (
    <Card className={styles.card}>
      <ul className={styles.list}>
        {meetings.map((meeting) => (
          <li key={meeting.id} className={styles.meeting}>
            <div className={styles.words}>
              <ScreenLink to={`/meetings/${meeting.id}`}>{meeting.subject}</ScreenLink>
              <Text>{spanWords({ start: new Date(meeting.start), end: new Date(meeting.end) }, viewer())}</Text>
              <Text size={200} className={styles.quiet}>
                {organiserWords(meeting)}
              </Text>
            </div>
            {meeting.state !== "open" && <StateBadge state={meeting.state} />}
            <JoinButton meeting={meeting} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
