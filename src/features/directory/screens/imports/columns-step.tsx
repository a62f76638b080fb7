import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { type Chosen, chosenFrom, isKey, mappingOf, usualKey } from "./mapping.ts";
import { type ImportReport, useTry, type Wanted } from "./queries.ts";
import { TargetSelect } from "./target-select.tsx";
import { WORDS } from "./words.ts";

const { columns: words } = WORDS;

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", width: "100%", textAlign: "start" },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontWeight: "inherit",
    // One below the other where three would not fit side by side.
    "@media (max-width: 720px)": {
      display: "block",
      borderBottomStyle: "none",
      paddingBlock: tokens.spacingVerticalXS,
    },
  },
  head: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "@media (max-width: 720px)": { display: "none" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly wanted: Wanted;
  readonly report: ImportReport;
  readonly back: () => void;
  readonly done: (wanted: Wanted, report: ImportReport) => void;
}

/** What each column holds, and by which one a row is known again. */
export function ColumnsStep({ wanted, report, back, done }: Props) {
  const styles = useStyles();
  const look = useTry();
  const [chosen, setChosen] = useState<Chosen>(() => chosenFrom(report));
  const [picked, setPicked] = useState(report.key);
  const usable = report.columns.filter(({ name }) => isKey(report.kind, chosen[name]));
  const key = usable.some(({ name }) => name === picked) ? picked : usualKey(report.kind, chosen);
  const submit = () => {
    const next = { ...wanted, mapping: mappingOf(chosen), ...(key !== undefined && { key }) };
    look.mutate(next, { onSuccess: (found) => done(next, found) });
  };
  return (
    <Panel title={words.title}>
      <FormFrame submit={submit} wrong={look.error}>
        {look.isError && <ProblemBar error={look.error} />}
        {report.blocked && !look.isError && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {report.blocked.sentence} {report.blocked.cure}
            </MessageBarBody>
          </MessageBar>
        )}
        <Text>
          {words.why} {words.encodings[report.encoding]}
          {"."}
        </Text>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr className={styles.head}>
                <th className={styles.cell}>{words.column}</th>
                <th className={styles.cell}>{words.samples}</th>
                <th className={styles.cell}>{words.holds}</th>
              </tr>
            </thead>
            <tbody>
              {report.columns.map(({ name, samples }) => (
                <tr key={name}>
                  <th scope="row" className={styles.cell}>
                    {name}
                  </th>
                  <td className={styles.cell}>
                    <Text size={200} className={styles.quiet}>
                      {samples.filter((sample) => sample !== "").join(" · ")}
                    </Text>
                  </td>
                  <td className={styles.cell}>
                    <TargetSelect
                      kind={report.kind}
                      column={name}
                      value={chosen[name] ?? ""}
                      choose={(target) => setChosen({ ...chosen, [name]: target })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Field label={words.key} hint={words.keyHint} required>
          <Select value={key ?? ""} onChange={(_event, { value }) => setPicked(value)}>
            {key === undefined && <option value="">{words.noKey}</option>}
            {usable.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.buttons}>
          <Button onClick={back}>{words.back}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={look.isPending || key === undefined}>
            {words.go}
          </Button>
        </div>
      </FormFrame>
    </Panel>
  );
}
