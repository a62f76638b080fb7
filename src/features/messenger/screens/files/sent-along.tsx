import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import type { Outgoing } from "../queries.ts";
import { FILE_WORDS, sizeWords } from "./words.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  file: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { width: "120px" },
});

/** The files of a message on its way, and how much of each lies in OneDrive. */
export function SentAlong({ message: { uploads = [], state } }: { readonly message: Outgoing }) {
  const styles = useStyles();
  const files = uploads.filter(({ kind }) => kind === "file");
  if (files.length === 0) return null;
  return (
    <ul className={styles.list}>
      {files.map(({ id, name, bytes, laid = 0 }) => (
        <li key={id} className={styles.file}>
          <DocumentRegular aria-hidden />
          <bdi>{name}</bdi>
          <Text size={200} className={styles.quiet}>
            {sizeWords(bytes)}
          </Text>
          {state === "waiting" && laid < bytes && (
            <ProgressBar className={styles.bar} value={laid / bytes} aria-label={FILE_WORDS.laying({ name })} />
          )}
        </li>
      ))}
    </ul>
  );
}
