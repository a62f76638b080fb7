import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Panel } from "../../../../web/parts/panel.tsx";
import type { Import } from "./queries.ts";
import { targetWords } from "./target-select.tsx";
import { WORDS } from "./words.ts";

const { report: words } = WORDS;

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: "inherit",
  },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Which rows are refused, why, and what cures it. */
export function Problems({ counts, problems }: Pick<Import, "counts" | "problems">) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <Panel title={words.problems}>
      {counts.refused > problems.length && <Text>{words.first({ count: problems.length })}</Text>}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr className={styles.head}>
              <th className={styles.cell}>{words.row}</th>
              <th className={styles.cell}>{words.line}</th>
              <th className={styles.cell}>{words.field}</th>
              <th className={styles.cell}>{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ row, line, field, sentence, cure }) => (
              <tr key={row}>
                <td className={styles.cell}>{row}</td>
                <td className={styles.cell}>{line}</td>
                <td className={styles.cell}>{field === "" ? words.wholeRow : targetWords(field)}</td>
                <td className={styles.cell}>
                  {sentence}
                  <br />
                  <Text size={200} className={styles.quiet}>
                    {cure}
                  </Text>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
