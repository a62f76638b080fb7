import {
  Badge,
  Button,
  Field,
  makeStyles,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { type Readiness, useReadiness } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalXL },
  filter: { minWidth: "200px" },
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: { width: "max-content", minWidth: "100%" },
  cell: { paddingBlock: tokens.spacingVerticalS, height: "auto", minWidth: "112px", maxWidth: "180px" },
  who: { minWidth: "220px", maxWidth: "320px", overflowWrap: "anywhere" },
});

const COLORS = {
  good: "success",
  warning: "warning",
  bad: "danger",
  waiting: "informative",
  skipped: "subtle",
  untried: "subtle",
} as const;

/** Headings that fit a column; the whole title comes up over them. */
const SHORT: Readonly<Partial<Record<string, string>>> = WORDS.short;

/** Operators against what was tested on them, searched by readiness, and as a file. */
export function ReadinessPanel({ id }: { readonly id: string }) {
  const styles = useStyles();
  const readiness = useReadiness(id);
  const [shown, setShown] = useState("all");
  return (
    <Panel title={WORDS.readiness}>
      <Text className={styles.quiet}>{WORDS.readinessWhy}</Text>
      <Asked query={readiness} rows={3}>
        {({ columns, items, note }) =>
          items.length === 0 ? (
            <WhoIsListed note={note} />
          ) : (
            <>
              {note && <WhoIsListed note={note} />}
              <div className={styles.head}>
                <Field label={WORDS.show} className={styles.filter}>
                  <Select value={shown} onChange={(_, { value }) => setShown(value)}>
                    <option value="all">{WORDS.everyone({ count: items.length })}</option>
                    <option value="unready">
                      {WORDS.unready({ count: items.filter(({ ready }) => !ready).length })}
                    </option>
                  </Select>
                </Field>
                <Button
                  as="a"
                  icon={<ArrowDownloadRegular />}
                  href={`/api/connections/${id}/readiness.csv`}
                  download="readiness.csv"
                >
                  {WORDS.export}
                </Button>
              </div>
              <Matrix columns={columns} items={items.filter(({ ready }) => shown === "all" || !ready)} />
            </>
          )
        }
      </Asked>
    </Panel>
  );
}

/** Why not every operator is listed by name, and what to do about it. */
function WhoIsListed({ note }: { readonly note: Readiness["note"] | undefined }) {
  if (note === undefined) return <Text>{WORDS.noOperators}</Text>;
  return (
    <Text>
      {note.sentence} {note.cure}
    </Text>
  );
}

function Matrix({ columns, items }: Pick<Readiness, "columns" | "items">) {
  const styles = useStyles();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls by itself is reached by keyboard, too
    <section className={styles.scroll} tabIndex={0} aria-label={WORDS.matrix}>
      <Table aria-label={WORDS.readiness} className={styles.table}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.who}>{WORDS.operatorColumn}</TableHeaderCell>
            {columns.map(({ key, title }) => (
              <TableHeaderCell key={key} className={styles.cell} title={title}>
                {SHORT[key] ?? title}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {items.map(({ operator, cells }) => (
            <TableRow key={operator}>
              <TableCell className={styles.who}>{operator}</TableCell>
              {cells.map(({ probe, level, sentence }) => (
                <TableCell key={probe} className={styles.cell} title={sentence}>
                  <Badge appearance="tint" color={COLORS[level]}>
                    {level === "untried" ? WORDS.untried : WORDS.levels[level]}
                  </Badge>
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
