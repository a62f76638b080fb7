import { Button, Field, Radio, RadioGroup, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { FileBox } from "../../../../web/form/file-box.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { inBase64 } from "./in-base64.ts";
import { type ImportReport, type Kind, useTry, type Wanted } from "./queries.ts";
import { WORDS } from "./words.ts";

const { file: words } = WORDS;
const KINDS = ["people", "clients", "contacts"] as const;

interface Props {
  readonly kind: Kind;
  readonly choose: (kind: Kind) => void;
  readonly done: (wanted: Wanted, report: ImportReport) => void;
}

/** The file, or rows that are pasted, and what they are about. */
export function FileStep({ kind, choose, done }: Props) {
  const look = useTry();
  const [file, setFile] = useState<File>();
  const [pasted, setPasted] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = async () => {
    const nothing = file === undefined && pasted.trim() === "";
    setMissing(nothing);
    if (nothing) return;
    const wanted: Wanted = { kind, ...(file ? { file: await inBase64(file) } : { csv: pasted }) };
    look.mutate(wanted, { onSuccess: (report) => done(wanted, report) });
  };
  return (
    <Panel title={WORDS.steps.file}>
      <FormFrame submit={() => void submit()} wrong={missing || look.error}>
        {look.isError && <ProblemBar error={look.error} />}
        <Field label={words.what}>
          <RadioGroup value={kind} onChange={(_event, { value }) => choose(kindOf(value))}>
            {KINDS.map((each) => (
              <Radio key={each} value={each} label={<KindWords kind={each} />} />
            ))}
          </RadioGroup>
        </Field>
        <FileBox
          label={words.choose}
          hint={words.chooseHint}
          wrong={missing ? words.missing : null}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          choose={setFile}
        />
        {file === undefined && (
          <Field label={words.paste} hint={words.pasteHint}>
            <Textarea
              value={pasted}
              rows={6}
              resize="vertical"
              spellCheck={false}
              onChange={(_event, { value }) => setPasted(value)}
            />
          </Field>
        )}
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={look.isPending}>
            {words.go}
          </Button>
        </div>
      </FormFrame>
    </Panel>
  );
}

function KindWords({ kind }: { readonly kind: Kind }) {
  return (
    <>
      {WORDS.kinds[kind]}
      <br />
      <Text size={200}>{WORDS.kindHints[kind]}</Text>
    </>
  );
}

function kindOf(value: string): Kind {
  return KINDS.find((each) => each === value) ?? "people";
}
