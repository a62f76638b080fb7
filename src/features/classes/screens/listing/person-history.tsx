import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { WORDS as FORM } from "../../../../web/form/words.ts";
import { HistoryList } from "./history-list.tsx";
import { WORDS } from "./words.ts";

interface Props {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly close: () => void;
}

/** What rosters changed about one person in a class. */
export function PersonHistory({ id, person, name, close }: Props) {
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{WORDS.history.of({ name })}</DialogTitle>
          <DialogContent>
            <HistoryList id={id} person={person} />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{FORM.back}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
