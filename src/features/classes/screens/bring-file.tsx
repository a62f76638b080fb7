import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { FileBox } from "../../../web/form/file-box.tsx";
import { FormDialog } from "../../../web/form/form-dialog.tsx";
import { useNotice } from "../../../web/parts/notice.tsx";

const useStyles = makeStyles({
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxHeight: "40vh", overflowY: "auto" },
});

/** What is wrong with a line of a file, and what cures it. */
interface Problem {
  readonly line: number;
  readonly field: string;
  readonly sentence: string;
  readonly cure: string;
}

/** What the dialog says. */
interface Words {
  readonly title: string;
  readonly why: string;
  readonly choose: string;
  readonly missing: string;
  readonly go: string;
  readonly refused: (values: { count: number }) => string;
  readonly line: (values: Pick<Problem, "line" | "sentence" | "cure">) => string;
}

interface Props<T> {
  readonly words: Words;
  readonly bring: UseMutationResult<T, Error, string>;
  /** What is said of a file that was taken. */
  readonly done: (taken: T) => string;
  readonly close: () => void;
}

/** Takes a CSV file whole or not at all; what is wrong with it stands beside it, line by line. */
export function BringFile<T extends { readonly problems: readonly Problem[] }>({
  words,
  bring,
  done,
  close,
}: Props<T>) {
  const notice = useNotice();
  const [csv, setCsv] = useState<string>();
  const [missing, setMissing] = useState<object>();
  const choose = async (file: File | undefined) => {
    bring.reset();
    setMissing(undefined);
    setCsv(await file?.text());
  };
  const submit = () => {
    setMissing(csv === undefined ? {} : undefined);
    if (csv === undefined || bring.isPending) return;
    bring.mutate(csv, {
      onSuccess: (taken) => {
        if (taken.problems.length > 0) return;
        notice(done(taken));
        close();
      },
    });
  };
  const form = { busy: bring.isPending, submit, wrong: missing ?? bring.error, problem: bring.error ?? undefined };
  return (
    <FormDialog title={words.title} why={words.why} verb={words.go} form={form} close={close}>
      <FileBox
        label={words.choose}
        wrong={missing ? words.missing : null}
        accept=".csv,text/csv,text/plain"
        choose={(file) => void choose(file)}
      />
      <div aria-live="polite">{bring.data && <Wrong words={words} problems={bring.data.problems} />}</div>
    </FormDialog>
  );
}

function Wrong({ words, problems }: { readonly words: Words; readonly problems: readonly Problem[] }) {
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
