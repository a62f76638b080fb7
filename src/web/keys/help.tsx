import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Switch,
  tokens,
} from "@fluentui/react-components";
import { WORDS as SHELL } from "../words.ts";
import type { Shortcut } from "./sequence.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    alignItems: "center",
    margin: 0,
  },
  keys: { margin: 0, display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  key: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  next: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly shortcuts: readonly Pick<Shortcut, "keys" | "title">[];
  readonly on: boolean;
  readonly choose: (on: boolean) => void;
  readonly close: () => void;
}

/** Every shortcut, and a way to do without them. */
export function ShortcutHelp({ shortcuts, on, choose, close }: Props) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{WORDS.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <dl className={styles.list}>
              {shortcuts.map(({ keys, title }) => (
                <Line key={keys} keys={keys} title={title()} />
              ))}
            </dl>
            <Switch checked={on} label={WORDS.on} onChange={(_event, { checked }) => choose(checked)} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {SHELL.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Line({ keys, title }: { readonly keys: string; readonly title: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{title}</dt>
      <dd className={styles.keys}>
        {keys.split(" ").map((key, index) => (
          // The same key may come twice.
          // oxlint-disable-next-line react/no-array-index-key -- the keys of a shortcut never change places
          <span key={`${index} ${key}`}>
            {index > 0 && <span className={styles.next}>{` ${WORDS.next} `}</span>}
            <kbd className={styles.key}>{key}</kbd>
          </span>
        ))}
      </dd>
    </>
  );
}
