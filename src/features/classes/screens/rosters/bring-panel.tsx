import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useNavigate } from "react-router";
import { FileBox } from "../../../../web/form/file-box.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useBring } from "./queries.ts";
import { WORDS } from "./words.ts";

const { bring: words } = WORDS;

/** The way in for a roster: a file, dropped or chosen. */
export function BringPanel() {
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
        <FileBox
          label={words.choose}
          hint={words.hint}
          wrong={missing ? words.missing : null}
          accept=".zip,.csv,.tsv,.txt,.json,application/zip,text/csv,application/json"
          choose={setFile}
        />
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
