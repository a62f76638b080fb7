import { useState } from "react";
import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import { fields } from "../../../../web/form/field.ts";
import { FieldGroup } from "../../../../web/form/field-group.tsx";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { fullName } from "./naming.ts";
import { type Channel, useLeaving } from "./queries.ts";
import { CHANNEL_WORDS as WORDS } from "./words.ts";

const FIELDS = fields([
  {
    name: "reason",
    kind: "text",
    label: () => WORDS.reason,
    hint: () => WORDS.reasonHint,
    max: 500,
  },
]);

interface Props {
  readonly channel: Channel;
  readonly close: () => void;
}

/** Asks what becomes of what was kept of a channel before it is taken off the list; of one that was, erases the rest. */
export function LeaveChannel({ channel, close }: Props) {
  const { form, messages, choose } = useLeavingForm({ channel, close });
  const name = fullName(channel);
  const title = channel.kept ? WORDS.leaveTitle({ name }) : WORDS.eraseTitle({ name });
  return (
    <FormDialog title={title} verb={messages === "keep" ? WORDS.leave : WORDS.erase} form={form} close={close}>
      {channel.kept && (
        <>
          <Text>{WORDS.leaveLoss}</Text>
          <FieldGroup label={WORDS.messages} complaint={undefined}>
            <RadioGroup
              aria-label={WORDS.messages}
              value={messages}
              onChange={(_event, { value }) => choose(value === "erase" ? "erase" : "keep")}
            >
              <Radio value="keep" label={WORDS.keepMessages} />
              <Radio value="erase" label={WORDS.eraseMessages} />
            </RadioGroup>
          </FieldGroup>
        </>
      )}
      <Fields form={form} />
    </FormDialog>
  );
}

function useLeavingForm({ channel, close }: Props) {
  const [messages, choose] = useState<"keep" | "erase">(channel.kept ? "keep" : "erase");
  const leaving = useLeaving(channel.id);
  const notice = useNotice();
  const name = fullName(channel);
  const form = useForm({
    fields: FIELDS,
    start: { reason: "" },
    except: () => (messages === "keep" ? ["reason"] : []),
    check: ({ reason }) => (messages === "erase" && reason.trim() === "" ? { reason: WORDS.reasonNeeded } : {}),
    send: ({ reason }) => leaving.mutateAsync({ messages, ...(messages === "erase" && { reason: reason.trim() }) }),
    done: () => {
      notice(messages === "keep" ? WORDS.left({ name }) : WORDS.erased({ name }));
      close();
    },
  });
  return { form, messages, choose };
}
