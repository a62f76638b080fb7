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
import { Asked } from "../../../../web/parts/asked.tsx";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { type RequirementState, useRequirements } from "./queries.ts";
import { RequirementBadge } from "./requirement-badge.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: { minWidth: "640px" },
  cell: { paddingBlock: tokens.spacingVerticalS, verticalAlign: "top", height: "auto" },
  name: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  named: { display: "flex", alignItems: "center" },
  state: { width: "130px" },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  names: { margin: 0, marginTop: tokens.spacingVerticalS, paddingLeft: tokens.spacingHorizontalXL },
  reasons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

/** Each permission, policy, licence, account and address that is needed, how it stands, and why. */
export function RequirementsPanel({ id }: { readonly id: string }) {
  const styles = useStyles();
  const requirements = useRequirements(id);
  return (
    <Panel title={WORDS.needs}>
      <Text className={styles.quiet}>{WORDS.needsWhy}</Text>
      <Asked query={requirements} rows={5}>
        {({ items }) => (
          <>
            <Needed items={items.filter(({ state }) => state !== "not-needed")} />
            <Needless items={items.filter(({ state }) => state === "not-needed")} />
          </>
        )}
      </Asked>
    </Panel>
  );
}

interface Items {
  readonly items: readonly RequirementState[];
}

function Needed({ items }: Items) {
  const styles = useStyles();
  return (
    <div className={styles.scroll}>
      <Table aria-label={WORDS.needs} className={styles.table}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{WORDS.columns.name}</TableHeaderCell>
            <TableHeaderCell className={styles.state}>{WORDS.columns.state}</TableHeaderCell>
            <TableHeaderCell>{WORDS.columns.because}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {items.map((item) => (
            <Requirement key={`${item.kind} ${item.name}`} item={item} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** An app may hold hundreds that nothing needs, so they are named only to who asks. */
function Needless({ items }: Items) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{WORDS.needless({ count: items.length })}</summary>
      <ul className={styles.names}>
        {items.map(({ kind, name, because }) => (
          <li key={`${kind} ${name}`}>
            <Text weight="semibold">{name}</Text>{" "}
            <Text className={styles.quiet}>
              {WORDS.kinds[kind]}. {because[0]?.because}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Requirement({ item: { kind, name, state, by, because } }: { readonly item: RequirementState }) {
  const styles = useStyles();
  return (
    <TableRow>
      <TableCell className={styles.cell}>
        <span className={styles.name}>
          <span className={styles.named}>
            <Text weight="semibold">{name}</Text>
            <CopyButton what={WORDS.columns.name} text={name} />
          </span>
          <Text size={200} className={styles.quiet}>
            {WORDS.kinds[kind]}
          </Text>
        </span>
      </TableCell>
      <TableCell className={styles.cell}>
        <RequirementBadge state={state} />
        {by !== undefined && <Text size={200}> {WORDS.coveredBy({ by })}</Text>}
      </TableCell>
      <TableCell className={styles.cell}>
        <span className={styles.reasons}>
          {[...new Set(because.map((each) => each.because))].map((reason) => (
            <Text key={reason}>{reason}</Text>
          ))}
        </span>
      </TableCell>
    </TableRow>
  );
}
