import { useState } from "react";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { fullName } from "./naming.ts";
import { type Channel, useShowing } from "./queries.ts";
import { SightField } from "./sight-field.tsx";
import { CHANNEL_WORDS as WORDS } from "./words.ts";

interface Props {
  readonly channel: Channel;
  readonly close: () => void;
}

/** Changes who of the staff sees a channel. */
export function ChangeSight({ channel, close }: Props) {
  const [seenBy, choose] = useState<readonly string[] | null>(channel.seenBy);
  const showing = useShowing(channel.id);
  const notice = useNotice();
  const form = useForm({
    fields: [],
    start: {},
    check: () => (seenBy?.length === 0 ? { seenBy: WORDS.form.choosePeople } : {}),
    send: () => showing.mutateAsync(seenBy === null ? null : [...seenBy]),
    done: () => {
      notice(WORDS.changed);
      close();
    },
  });
  return (
    <FormDialog title={WORDS.changeTitle({ name: fullName(channel) })} verb={WORDS.save} form={form} close={close}>
      <SightField seenBy={seenBy} change={choose} complaint={form.complaint("seenBy")} />
    </FormDialog>
  );
}
