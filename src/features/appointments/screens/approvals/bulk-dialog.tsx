import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { WORDS as SHELL } from "../../../../web/words.ts";
import type { Appointment } from "../queries.ts";
import { RECORD } from "../record/words.ts";
import { titleOf } from "../words.ts";
import { useBulk } from "./use-bulk.ts";
import { APPROVALS } from "./words.ts";

const { bulk: words } = APPROVALS;

const useStyles = makeStyles({
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly chosen: readonly Appointment[];
  readonly close: () => void;
}

/** Asks before several are approved, and shows how far it has come. */
export function BulkDialog({ chosen, close }: Props) {
  const styles = useStyles();
  const notice = useNotice();
  const [meeting, setMeeting] = useState(true);
  // What is approved leaves the list behind; the dialog goes on with what was chosen.
  const [all] = useState(chosen);
  const { progress, approve } = useBulk();
  const act = async () => {
    const { done, refused } = await approve(all, meeting);
    notice(words.done({ count: done }));
    if (refused.length === 0) close();
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title({ count: all.length })}</DialogTitle>
          <DialogContent className={styles.words}>
            <Text>{words.why}</Text>
            {progress === undefined ? (
              <Switch
                label={RECORD.approve.meeting}
                checked={meeting}
                onChange={(_event, { checked }) => setMeeting(checked)}
              />
            ) : (
              <Progress progress={progress} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{progress === undefined ? SHELL.back : SHELL.close}</Button>
            {progress === undefined && (
              <Button appearance="primary" onClick={() => void act()}>
                {words.verb}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Progress({ progress }: { readonly progress: NonNullable<ReturnType<typeof useBulk>["progress"]> }) {
  const { done, count, refused } = progress;
  const said = words.progress({ done, count });
  return (
    <>
      <Field validationMessage={said} validationState="none">
        <ProgressBar value={done + refused.length} max={count} aria-label={said} />
      </Field>
      {refused.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.refusedTitle({ count: refused.length })}</MessageBarTitle>
            {refused.map(({ appointment, sentence }) => (
              <div key={appointment.id}>{words.refused({ title: titleOf(appointment), sentence })}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
