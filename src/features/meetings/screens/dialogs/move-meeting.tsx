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
import { type SubmitEvent, useState } from "react";
import type { Meeting } from "../../../../../sdk/src/index.ts";
import { complaintAbout } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { minutesBetween, wallClock } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import { checkTime, type TimeForm } from "../form/meeting-form.ts";
import { TimeFields } from "../form/time-fields.tsx";
import { useWish } from "../queries.ts";
import { wishAgain } from "../wish.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly meeting: Meeting;
  readonly close: () => void;
}

/** Another time for a meeting, by the viewer's own clock. */
export function MoveMeeting({ meeting, close }: Props) {
  const styles = useStyles();
  const notice = useNotice();
  const wish = useWish();
  const [form, setForm] = useState<TimeForm>(() => timeOf(meeting));
  const [complaint, setComplaint] = useState<string>();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const checked = checkTime(form, viewer());
    setComplaint("complaint" in checked ? checked.complaint : undefined);
    if ("complaint" in checked) return;
    const moved = { key: meeting.key, wish: wishAgain(meeting, checked) };
    wish.mutate(moved, {
      onSuccess: () => {
        notice(WORDS.moveForm.moving(meeting.subject));
        close();
      },
    });
  };
  const refused = complaintAbout(wish.error, "start");
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{WORDS.moveForm.title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {wish.isError && refused === undefined && <ProblemBar error={wish.error} />}
              <Text>{WORDS.moveForm.tell[meeting.lane]}</Text>
              <TimeFields
                form={form}
                change={(change) => setForm({ ...form, ...change })}
                complaint={complaint ?? refused}
              />
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{WORDS.form.back}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={wish.isPending}>
                {WORDS.moveForm.submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function timeOf({ start, end }: Meeting): TimeForm {
  const from = new Date(start);
  return { ...wallClock(from, viewer().zone), minutes: minutesBetween(from, new Date(end)) };
}
