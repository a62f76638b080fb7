import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import type { Attached } from "./attaching.ts";
import { uploadAddress } from "./queries.ts";
import { FILE_WORDS, sizeWords } from "./words.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "260px",
    maxWidth: "100%",
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  picture: { width: "40px", height: "40px", objectFit: "cover", borderRadius: tokens.borderRadiusSmall },
  sign: { width: "40px", textAlign: "center", color: tokens.colorNeutralForeground2 },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
});

interface Props {
  readonly conversation: string;
  readonly attached: readonly Attached[];
  readonly remove: (attached: Attached) => void;
}

/** What goes along with the message that is being written, each with how far it came or why it cannot. */
export function AttachedList({ conversation, attached, remove }: Props) {
  const styles = useStyles();
  if (attached.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={FILE_WORDS.attached}>
      {attached.map((each) => (
        <li key={each.key} className={styles.item}>
          {each.upload?.kind === "picture" ? (
            <img className={styles.picture} src={uploadAddress(conversation, each.upload.id)} alt="" />
          ) : (
            <DocumentRegular className={styles.sign} fontSize={24} aria-hidden />
          )}
          <div className={styles.words}>
            <Text size={200} className={styles.name} title={each.name}>
              <bdi>{each.name}</bdi>
            </Text>
            <State attached={each} />
          </div>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={FILE_WORDS.remove({ name: each.name })}
            title={FILE_WORDS.remove({ name: each.name })}
            onClick={() => remove(each)}
          />
        </li>
      ))}
    </ul>
  );
}

function State({ attached: { name, bytes, share, upload, wrong } }: { readonly attached: Attached }) {
  const styles = useStyles();
  if (wrong !== undefined)
    return (
      <Text size={200} role="alert" className={styles.wrong}>
        {wrong}
      </Text>
    );
  if (upload === undefined) return <ProgressBar value={share} aria-label={FILE_WORDS.uploading({ name })} />;
  return (
    <Text size={200} className={styles.quiet}>
      {sizeWords(bytes)}
    </Text>
  );
}
