import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { SessionsClock } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { marginTop: tokens.spacingVerticalS, maxWidth: "460px", backgroundColor: "transparent" },
  clock: { fontVariantNumeric: "tabular-nums" },
});

/** By which clock sessions go, and where the Outlook of whoever writes them goes by another. */
export function ClockNote({ clock }: { readonly clock: SessionsClock | undefined }) {
  const styles = useStyles();
  if (clock === undefined) return <Text className={styles.quiet}>{WORDS.noClock}</Text>;
  const { timeZone: zone, from, outlook } = clock;
  return (
    <>
      <Text className={styles.quiet}>{WORDS.clock({ zone, from })}</Text>
      {outlook !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Text>{WORDS.mismatch({ outlook: outlook.timeZone, zone })}</Text>
            <Mismatch events={outlook.events} />
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Mismatch({ events }: Pick<NonNullable<SessionsClock["outlook"]>, "events">) {
  const styles = useStyles();
  return (
    <Table size="extra-small" aria-label={WORDS.mismatchTable} className={styles.table}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{WORDS.clocks.class}</TableHeaderCell>
          <TableHeaderCell>{WORDS.clocks.outlook}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {events.map((event) => (
          <TableRow key={event.at}>
            <TableCell className={styles.clock}>{event.class}</TableCell>
            <TableCell className={styles.clock}>{event.outlook}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
