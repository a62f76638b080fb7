import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Meeting } from "../../../../../sdk/src/index.ts";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useCancellation } from "../queries.ts";
import { lossWords, WORDS } from "../words.ts";

interface Props {
  readonly meeting: Meeting;
  readonly close: () => void;
}

/** Says what a cancellation takes away before it does, and takes along what those invited are to be told. */
export function CancelMeeting({ meeting, close }: Props) {
  const notice = useNotice();
  const [comment, setComment] = useState("");
  const cancellation = useCancellation();
  const cancel = () =>
    cancellation.mutate(
      { id: meeting.id, comment: comment.trim() },
      {
        onSuccess: () => {
          notice(WORDS.cancelForm.cancelling(meeting));
          close();
        },
      },
    );
  return (
    <Confirm
      title={WORDS.cancelForm.title(meeting)}
      loss={[lossWords(meeting), WORDS.cancelForm.undone]}
      verb={WORDS.cancelForm.submit}
      keep={WORDS.cancelForm.back}
      busy={cancellation.isPending}
      error={cancellation.error}
      act={cancel}
      close={close}
    >
      {meeting.attendees.length > 0 && (
        <Field label={WORDS.cancelForm.comment} hint={WORDS.cancelForm.commentHint}>
          <Textarea value={comment} maxLength={2000} onChange={(_event, { value }) => setComment(value)} />
        </Field>
      )}
    </Confirm>
  );
}
