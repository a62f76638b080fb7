import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { clockSpanWords, viewer } from "../../../web/when/words.ts";
import { JoinButton } from "./join-button.tsx";
import { StateBadge } from "./state-badge.tsx";
import { organiserWords, WORDS } from "./words.ts";

const NARROW = "@media (max-width: 720px)";

const useStyles = makeStyles({
  head: { [NARROW]: { display: "none" } },
  row: {
    [NARROW]: {
      display: "flex",
      flexDirection: "column",
      alignItems: "flex-start",
      gap: tokens.spacingVerticalXS,
      paddingBlock: tokens.spacingVerticalM,
    },
  },
  cell: {
    overflowWrap: "anywhere",
    paddingBlock: tokens.spacingVerticalS,
    height: "auto",
    minHeight: "44px",
    [NARROW]: {
      width: "100%",
      minHeight: 0,
      paddingBlock: 0,
      flexGrow: 0,
      flexShrink: 0,
      flexBasis: "auto",
      ":empty": { display: "none" },
    },
  },
  wide: { flexGrow: 2, flexBasis: "120px", [NARROW]: { flexGrow: 0, flexBasis: "auto" } },
  middle: { flexBasis: "160px", [NARROW]: { flexBasis: "auto" } },
  small: { flexGrow: 0, flexShrink: 0, flexBasis: "104px", [NARROW]: { flexBasis: "auto" } },
});

/** Meetings as a table; where the screen is narrow, each as a block of its own. */
export function MeetingTable({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const styles = useStyles();
  return (
    <Table noNativeElements aria-label={WORDS.title}>
      <TableHeader className={styles.head}>
        <TableRow>
          <TableHeaderCell className={styles.wide}>{WORDS.columns.subject}</TableHeaderCell>
          <TableHeaderCell className={styles.middle}>{WORDS.columns.when}</TableHeaderCell>
          <TableHeaderCell className={styles.middle}>{WORDS.columns.organiser}</TableHeaderCell>
          <TableHeaderCell className={styles.small}>{WORDS.columns.state}</TableHeaderCell>
          <TableHeaderCell className={styles.small}>{WORDS.columns.join}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {meetings.map((meeting) => (
          <Row key={meeting.id} meeting={meeting} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const span = { start: new Date(meeting.start), end: new Date(meeting.end) };
  return (
    <TableRow className={styles.row}>
      <TableCell className={mergeClasses(styles.cell, styles.wide)}>
        <ScreenLink to={`/meetings/${meeting.id}`}>{meeting.subject}</ScreenLink>
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.middle)}>{clockSpanWords(span, viewer())}</TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.middle)}>{organiserWords(meeting)}</TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.small)}>
        <StateBadge state={meeting.state} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.small)}>
        <JoinButton meeting={meeting} size="small" />
      </TableCell>
    </TableRow>
  );
}
