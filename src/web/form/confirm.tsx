import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalM,
  },
  actions: { justifyContent: "end", gridAutoColumns: "max-content" },
});

interface Props {
  /** The act as a question. */
  readonly title: string;
  /** What will be lost, in numbers, and whether it can be undone. */
  readonly loss: readonly string[];
  readonly verb: string;
  /** What keeps things as they are, such as "Keep meeting"; "Back" where nothing better can be said. */
  readonly keep?: string;
  /** Has to be typed first. For what cannot be undone and is not one of many. */
  readonly name?: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly act: () => void;
  readonly close: () => void;
  /** What may be said along with it. */
  readonly children?: ReactNode;
}

/** Asks before something is lost, and says what. */
export function Confirm({ title, loss, verb, keep, name, busy, error, act, close, children }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const agreed = name === undefined || typed.trim() === name;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.words}>
            {error !== null && error !== undefined && <ProblemBar error={error} />}
            {loss.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
            {children}
            {name !== undefined && (
              <Field label={WORDS.typeName({ name })}>
                <Input value={typed} autoComplete="off" onChange={(_event, { value }) => setTyped(value)} />
              </Field>
            )}
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            <Button onClick={close}>{keep ?? WORDS.back}</Button>
            <Button appearance="primary" disabledFocusable={busy || !agreed} onClick={act}>
              {verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
