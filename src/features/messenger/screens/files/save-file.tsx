import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { explain } from "../../../../web/parts/explain.ts";
import { type FileAddress, useFilesAllowed, useLookAtFile } from "./queries.ts";
import { FILE_WORDS, sizeWords } from "./words.ts";

const useStyles = makeStyles({
  button: { minWidth: 0 },
  size: { color: tokens.colorNeutralForeground2 },
  wrong: { flexBasis: "100%", color: tokens.colorStatusDangerForeground1 },
});

interface Props extends FileAddress {
  readonly name: string;
}

/** Saves a file that came in; what stands in its way is said beside it, and of no other file. */
export function SaveFile({ name, ...file }: Props) {
  const styles = useStyles();
  const look = useLookAtFile();
  if (useFilesAllowed(file.id)?.opens !== true) return null;
  const title = FILE_WORDS.save({ name });
  const { bytes } = look.data ?? {};
  return (
    <>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={look.isPending ? <Spinner size="extra-tiny" /> : <ArrowDownloadRegular />}
        aria-label={title}
        title={title}
        disabledFocusable={look.isPending}
        onClick={() => look.mutate(file, { onSuccess: () => save(file) })}
      />
      {bytes !== undefined && (
        <Text size={200} className={styles.size}>
          {sizeWords(bytes)}
        </Text>
      )}
      {look.error !== null && (
        <Text size={200} role="alert" className={styles.wrong}>
          {wrongWords(look.error)}
        </Text>
      )}
    </>
  );
}

function wrongWords(error: unknown): string {
  const { sentence, cure } = explain(error);
  return [sentence, cure].filter(Boolean).join(" ");
}

/** The browser saves it as it comes: it may be larger than the page's memory. */
function save({ id, message, attachment }: FileAddress): void {
  const link = document.createElement("a");
  link.href = `/api/conversations/${[id, "files", message, attachment].map(encodeURIComponent).join("/")}`;
  link.download = "";
  link.click();
}
