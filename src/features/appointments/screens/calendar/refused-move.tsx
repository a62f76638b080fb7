import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { Alternatives } from "../parts/alternatives.tsx";
import { titleOf } from "../words.ts";
import type { Move } from "./use-moving.ts";
import { CALENDAR } from "./words.ts";

const useStyles = makeStyles({
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly refused: { readonly move: Move; readonly error: unknown };
  readonly move: (move: Move) => void;
  readonly leave: () => void;
}

/** Why an appointment could not be moved there, and where it could be. */
export function RefusedMove({ refused: { move: asked, error }, move, leave }: Props) {
  const styles = useStyles();
  const { appointment, host } = asked;
  const moment = momentWords(new Date(appointment.start), viewer());
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && leave()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{CALENDAR.refusedTitle}</DialogTitle>
          <DialogContent className={styles.words}>
            <Text>{CALENDAR.refused({ title: titleOf(appointment), moment })}</Text>
            <Alternatives
              error={error}
              choose={(start) => move({ appointment, start, ...(host !== undefined && { host }) })}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={leave}>{CALENDAR.leave}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
