import { Field, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { type ChangeEvent, useId, useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useMatching } from "./queries.ts";
import { WORDS } from "./words.ts";

const { file: words } = WORDS;

const useStyles = makeStyles({
  file: {
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxHeight: "40vh", overflowY: "auto" },
});

/** Takes choices by hand from a file; what is wrong with it stands beside it, line by line. */
export function BringChoices({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const id = useId();
  const notice = useNotice();
  const { bring } = useMatching();
  const [csv, setCsv] = useState<string>();
  const [missing, setMissing] = useState<object>();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    bring.reset();
    setMissing(undefined);
    setCsv(await target.files?.[0]?.text());
  };
  const submit = () => {
    setMissing(csv === undefined ? {} : undefined);
    if (csv === undefined || bring.isPending) return;
    bring.mutate(csv, {
      onSuccess: ({ applied, problems }) => {
        if (problems.length > 0) return;
        notice(words.done({ applied }));
        close();
      },
    });
  };
  const form = { busy: bring.isPending, submit, wrong: missing ?? bring.error, problem: bring.error ?? undefined };
  return (
    <FormDialog title={words.title} why={words.why} verb={words.go} form={form} close={close}>
      <Field label={{ children: words.choose, htmlFor: id }} validationMessage={missing ? words.missing : null}>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv,text/plain"
          className={styles.file}
          onChange={(event) => void choose(event)}
        />
      </Field>
      <div aria-live="polite">{bring.data && <Wrong taken={bring.data} />}</div>
    </FormDialog>
  );
}

function Wrong({ taken: { problems } }: { readonly taken: Schemas["ClassMatchFileTaken"] }) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{words.refused({ count: problems.length })}</MessageBarBody>
      </MessageBar>
      <ul className={styles.lines}>
        {problems.map(({ line, field, sentence, cure }) => (
          <li key={`${line} ${field}`}>
            <Text>{words.line({ line, sentence, cure })}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}
