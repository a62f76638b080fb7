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
import type { Meeting } from "../../../../../sdk/src/index.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useCancellation } from "../queries.ts";
import { lossWords, WORDS } from "../words.ts";

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
  readonly meeting: Meeting;
  readonly close: () => void;
}

/** Says what a cancellation takes away before it does. */
export function CancelMeeting({ meeting, close }: Props) {
  const styles = useStyles();
  const notice = useNotice();
  const cancellation = useCancellation();
  const cancel = () =>
    cancellation.mutate(meeting.id, {
      onSuccess: () => {
        notice(WORDS.cancelForm.cancelling(meeting.subject));
        close();
      },
    });
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{WORDS.cancelForm.title(meeting.subject)}</DialogTitle>
          <DialogContent className={styles.words}>
            {cancellation.isError && <ProblemBar error={cancellation.error} />}
            <Text>{lossWords(meeting)}</Text>
            <Text>{WORDS.cancelForm.undone}</Text>
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            <Button onClick={close}>{WORDS.cancelForm.back}</Button>
            <Button appearance="primary" disabledFocusable={cancellation.isPending} onClick={cancel}>
              {WORDS.cancelForm.submit}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
