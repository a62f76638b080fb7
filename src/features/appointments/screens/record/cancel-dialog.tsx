import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type Appointment, useActs } from "../queries.ts";
import { titleOf } from "../words.ts";
import { RECORD } from "./words.ts";

const { cancel: words } = RECORD;

interface Props {
  readonly appointment: Appointment;
  readonly close: () => void;
}

/** Says what a cancellation takes away before it does, and takes the reason along. */
export function Cancel({ appointment, close }: Props) {
  const notice = useNotice();
  const [text, setText] = useState("");
  const { cancel } = useActs(appointment.id);
  const act = () => {
    const comment = text.trim();
    cancel.mutate(comment === "" ? {} : { comment }, {
      onSuccess: () => {
        notice(words.done({ title: titleOf(appointment) }));
        close();
      },
    });
  };
  return (
    <Confirm
      title={words.title({ title: titleOf(appointment) })}
      loss={[words.told, ...(appointment.meeting === undefined ? [] : [words.link]), words.undone]}
      verb={words.act}
      keep={words.keep}
      busy={cancel.isPending}
      error={cancel.error}
      act={act}
      close={close}
    >
      <Field label={words.comment}>
        <Textarea value={text} maxLength={2000} onChange={(_event, { value }) => setText(value)} />
      </Field>
    </Confirm>
  );
}
