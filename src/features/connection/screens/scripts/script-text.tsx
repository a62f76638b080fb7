import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { CodeFrame } from "../../../../web/parts/code-frame.tsx";
import { useCopy } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { Waiting } from "../../../../web/parts/waiting.tsx";
import { useScript } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly connectionId: string;
  readonly name: string;
}

/** A script to read, to copy, and to keep as a file. */
export function ScriptText({ connectionId, name }: Props) {
  const styles = useStyles();
  const copy = useCopy();
  const script = useScript(connectionId, name);
  if (script.isPending) return <Waiting rows={3} />;
  if (script.isError) return <ProblemBar error={script.error} tryAgain={() => void script.refetch()} />;
  const { text, title, fileName } = script.data;
  return (
    <>
      <div className={styles.actions}>
        <Button
          icon={<CopyRegular />}
          aria-label={WORDS.copyAbout({ title })}
          onClick={() => copy(text, WORDS.copied({ title }))}
        >
          {WORDS.copy}
        </Button>
        <Button
          as="a"
          icon={<ArrowDownloadRegular />}
          aria-label={WORDS.downloadAbout({ title })}
          href={fileOf(text)}
          download={fileName}
        >
          {WORDS.download}
        </Button>
      </div>
      <CodeFrame label={WORDS.text({ file: fileName })} text={text} />
    </>
  );
}

/** Windows PowerShell 5.1 takes a file for UTF-8 only by its byte order mark. */
function fileOf(text: string): string {
  return `data:text/plain;charset=utf-8,${encodeURIComponent(`\uFEFF${text}`)}`;
}
