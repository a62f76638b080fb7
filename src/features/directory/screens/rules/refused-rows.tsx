import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { FileReport } from "./queries.ts";
import { WORDS } from "./words.ts";

const { file: words } = WORDS;

const useStyles = makeStyles({
  title: { margin: 0 },
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: "inherit",
  },
  // Letters below one another are no word.
  short: { whiteSpace: "nowrap" },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Which rows of a file are refused, why, and what cures it. */
export function RefusedRows({ problems }: Pick<FileReport, "problems">) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>
        {words.refused}
      </Subtitle2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr className={styles.head}>
              <th className={mergeClasses(styles.cell, styles.short)}>{words.line}</th>
              <th className={mergeClasses(styles.cell, styles.short)}>{words.field}</th>
              <th className={styles.cell}>{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ row, line, field, sentence, cure }) => (
              <tr key={row}>
                <td className={mergeClasses(styles.cell, styles.short)}>{line}</td>
                <td className={mergeClasses(styles.cell, styles.short)}>{field === "" ? words.wholeRow : field}</td>
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
    </>
  );
}
