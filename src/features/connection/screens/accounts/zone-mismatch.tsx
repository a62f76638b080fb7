import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { Account } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  table: { marginTop: tokens.spacingVerticalS, maxWidth: "460px", backgroundColor: "transparent" },
  clock: { fontVariantNumeric: "tabular-nums" },
});

type Mismatch = NonNullable<NonNullable<Account["outlookTimeZone"]>["mismatch"]>;

/** The same event by the organisation's clock and by Outlook's, before and after either changes. */
export function ZoneMismatch({ outlook, mismatch }: { readonly outlook: string; readonly mismatch: Mismatch }) {
  const styles = useStyles();
  return (
    <>
      <Text>{WORDS.mismatch({ outlook, organisation: mismatch.organisation })}</Text>
      <Table size="extra-small" aria-label={WORDS.mismatchTable} className={styles.table}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{WORDS.clocks.organisation}</TableHeaderCell>
            <TableHeaderCell>{WORDS.clocks.outlook}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {mismatch.events.map(({ at, organisation, outlook: shown }) => (
            <TableRow key={at}>
              <TableCell className={styles.clock}>{organisation}</TableCell>
              <TableCell className={styles.clock}>{shown}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
