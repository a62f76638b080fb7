import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";

const useStyles = makeStyles({
  table: { marginTop: tokens.spacingVerticalS, maxWidth: "460px", backgroundColor: "transparent" },
  clock: { fontVariantNumeric: "tabular-nums" },
});

interface TwoClocksProps {
  readonly title: string;
  /** Whose clocks these are. */
  readonly clocks: readonly [string, string];
  /** When something is, and what either clock shows then. */
  readonly events: readonly { readonly at: string; readonly shown: readonly [string, string] }[];
}

/** The same events by two clocks, side by side. */
export function TwoClocks({ title, clocks, events }: TwoClocksProps) {
  const styles = useStyles();
  return (
    <Table size="extra-small" aria-label={title} className={styles.table}>
      <TableHeader>
        <TableRow>
          {clocks.map((clock) => (
            <TableHeaderCell key={clock}>{clock}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {events.map(({ at, shown: [one, other] }) => (
          <TableRow key={at}>
            <TableCell className={styles.clock}>{one}</TableCell>
            <TableCell className={styles.clock}>{other}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
