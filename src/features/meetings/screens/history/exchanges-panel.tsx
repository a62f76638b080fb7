import { useQuery } from "@tanstack/react-query";
import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from "@fluentui/react-components";
import { parley } from "../../../../web/parley.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { Moment } from "../../../../web/when/moment.tsx";
import { EXCHANGE_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { minWidth: "40rem" },
  id: { display: "flex", alignItems: "center", minWidth: 0, overflowWrap: "anywhere" },
});

/** What Microsoft was asked about a meeting and what it answered, for whoever has to ask Microsoft back. */
export function ExchangesPanel({ meeting }: { readonly meeting: string }) {
  const styles = useStyles();
  const exchanges = useExchanges(meeting);
  return (
    <Panel title={WORDS.title}>
      <Asked query={exchanges} rows={3}>
        {(items) =>
          items.length === 0 ? (
            <Text>{WORDS.none}</Text>
          ) : (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways has to be reached by keyboard
            <section className={styles.scroll} aria-label={WORDS.lines} tabIndex={0}>
              <Table size="small" className={styles.table} aria-label={WORDS.title}>
                <TableHeader>
                  <TableRow>
                    {(["when", "why", "asked", "answered", "requestId"] as const).map((column) => (
                      <TableHeaderCell key={column}>{WORDS.columns[column]}</TableHeaderCell>
                    ))}
                  </TableRow>
                </TableHeader>
                <TableBody>
                  {items.map(({ at, operation, method, path, status, code, requestId }) => (
                    <TableRow key={`${at} ${requestId ?? path}`}>
                      <TableCell>
                        <Moment at={at} />
                      </TableCell>
                      <TableCell>{WORDS.operations[operation]}</TableCell>
                      <TableCell>
                        {method} {path}
                      </TableCell>
                      <TableCell>{status === undefined ? WORDS.silence : [status, code].join(" ")}</TableCell>
                      <TableCell>
                        {requestId !== undefined && (
                          <span className={styles.id}>
                            <Text size={200} font="monospace">
                              {requestId}
                            </Text>
                            <CopyButton what={WORDS.columns.requestId} text={requestId} />
                          </span>
                        )}
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </section>
          )
        }
      </Asked>
    </Panel>
  );
}

function useExchanges(id: string) {
  return useQuery({
    queryKey: ["meetings", "exchanges", id],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/meetings/{id}/exchanges", { path: { id }, signal })).items,
  });
}
