import { Button, Field, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { type ChangeEvent, useId, useState } from "react";
import { useNavigate } from "react-router";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useBring } from "./queries.ts";
import { WORDS } from "./words.ts";

const { bring: words } = WORDS;

const useStyles = makeStyles({
  // The browser's own file box takes what is dropped on it, and the keyboard.
  file: {
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    padding: tokens.spacingVerticalXL,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** The way in for a roster: a file, dropped or chosen. */
export function BringPanel() {
  const styles = useStyles();
  const id = useId();
  const notice = useNotice();
  const navigate = useNavigate();
  const { bring, share } = useBring();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const submit = () => {
    setMissing(file === undefined);
    if (file === undefined || bring.isPending) return;
    bring.mutate(file, {
      onSuccess: ({ id: roster, name }) => {
        notice(words.brought({ name }));
        void navigate(`/rosters/${roster}`);
      },
    });
  };
  return (
    <Panel title={words.title}>
      <Text>{words.why}</Text>
      <FormFrame submit={submit} wrong={missing || bring.error}>
        {bring.isError && <ProblemBar error={bring.error} />}
        <Field
          label={{ children: words.choose, htmlFor: id }}
          hint={words.hint}
          validationMessage={missing ? words.missing : null}
        >
          <input
            id={id}
            type="file"
            accept=".zip,.csv,.tsv,.txt,.json,application/zip,text/csv,application/json"
            className={styles.file}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => setFile(target.files?.[0])}
          />
        </Field>
        <div aria-live="polite">{bring.isPending && file && <Sending name={file.name} share={share} />}</div>
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={bring.isPending}>
            {words.go}
          </Button>
        </div>
      </FormFrame>
    </Panel>
  );
}

function Sending({ name, share }: { readonly name: string; readonly share: number }) {
  const sentence = words.sending({ name, percent: Math.round(share * 100) });
  return (
    <>
      <Text>{sentence}</Text>
      <ProgressBar aria-label={sentence} value={share} />
    </>
  );
}
