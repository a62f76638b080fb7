import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalM,
    minWidth: 0,
  },
  secret: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  text: { flexGrow: 1, minWidth: 0, userSelect: "all", whiteSpace: "pre-wrap" },
  words: { overflowWrap: "anywhere" },
  actions: { justifyContent: "end", gridAutoColumns: "max-content" },
});

interface Props {
  readonly title: string;
  /** That it is shown this once, and what to do about it. */
  readonly why: string;
  /** What each secret is called, and the secret. */
  readonly secrets: readonly (readonly [what: string, secret: string])[];
  readonly verb: string;
  readonly close: () => void;
  /** Below the secrets, such as how they are used. */
  readonly children?: ReactNode;
}

/** Something secret that is never shown again. It closes by its button only, not by a click beside it. */
export function ShownOnce({ title, why, secrets, verb, close, children }: Props) {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody className={styles.words}>{why}</MessageBarBody>
            </MessageBar>
            {secrets.map(([what, secret]) => (
              <div key={what}>
                <Text weight="semibold">{what}</Text>
                <div className={styles.secret}>
                  <Text font="monospace" className={styles.text}>
                    {secret}
                  </Text>
                  <CopyButton what={what} text={secret} />
                </div>
              </div>
            ))}
            {children}
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            <Button appearance="primary" onClick={close}>
              {verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
