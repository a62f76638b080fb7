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
  tokens,
} from "@fluentui/react-components";
import type { SubmitEvent } from "react";
import { useNavigate } from "react-router";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { AttendeesField } from "../form/attendees-field.tsx";
import { LaneField } from "../form/lane-field.tsx";
import { OrganiserField } from "../form/organiser-field.tsx";
import { TimeFields } from "../form/time-fields.tsx";
import { useMeetingForm } from "../form/use-meeting-form.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalM,
    minWidth: 0,
  },
});

/** The dialog that opens a meeting and leads to its page. */
export function OpenMeeting({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const notice = useNotice();
  const { form, change, complaint, problem, busy, submit } = useMeetingForm(({ id, subject }) => {
    notice(WORDS.form.opening(subject));
    void navigate(`/meetings/${id}`);
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <form onSubmit={onSubmit} noValidate>
          <DialogBody>
            <DialogTitle>{WORDS.form.title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {problem !== undefined && <ProblemBar error={problem} />}
              <Field label={WORDS.form.subject} required validationMessage={complaint("subject") ?? null}>
                <Input value={form.subject} onChange={(_event, { value }) => change({ subject: value })} />
              </Field>
              <OrganiserField
                chosen={form.organiser}
                choose={(organiser) => change({ organiser })}
                complaint={complaint("organiser")}
              />
              <TimeFields form={form} change={change} complaint={complaint("start")} />
              <LaneField lane={form.lane} choose={(lane) => change({ lane })} />
              {form.lane === "calendar" && (
                <AttendeesField
                  addresses={form.attendees}
                  change={(attendees) => change({ attendees })}
                  complaint={complaint("attendees")}
                />
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{WORDS.form.back}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {WORDS.form.submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
