import { Dropdown, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { useForm } from "../../../../web/form/use-form.ts";
import { explain, isAboutOnly } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { fullName } from "./naming.ts";
import { useChannelsOf, useKeeping } from "./queries.ts";
import { SightField } from "./sight-field.tsx";
import { TeamBox } from "./team-box.tsx";
import { CHANNEL_WORDS as WORDS, membershipWords } from "./words.ts";

const { form: words } = WORDS;

/** Chooses a channel of a team, and who sees it. */
export function KeepChannel({ close }: { readonly close: () => void }) {
  const { wish, change, form } = useKeepingForm(close);
  return (
    <FormDialog title={WORDS.add} why={words.why} verb={words.verb} form={form} close={close}>
      <TeamBox
        complaint={form.complaint("team")}
        choose={(team) => change({ team, channel: undefined })}
        chosen={wish.team}
      />
      <ChannelField
        team={wish.team}
        channel={wish.channel}
        complaint={form.complaint("channel")}
        choose={(channel) => change({ channel })}
      />
      <SightField seenBy={wish.seenBy} change={(seenBy) => change({ seenBy })} complaint={form.complaint("seenBy")} />
    </FormDialog>
  );
}

interface Wish {
  readonly team: string | undefined;
  readonly channel: string | undefined;
  readonly seenBy: readonly string[] | null;
}

function useKeepingForm(close: () => void) {
  const [wish, setWish] = useState<Wish>({ team: undefined, channel: undefined, seenBy: null });
  const keeping = useKeeping();
  const notice = useNotice();
  const chosen = useUnsaved(wish.team !== undefined);
  const form = useForm({
    fields: [],
    start: {},
    check: () => complaintsOf(wish),
    send: () => keeping.mutateAsync(wishOf(wish)),
    done: (kept) => {
      chosen.forget();
      notice(WORDS.kept({ name: fullName(kept) }));
      close();
    },
  });
  const problem = isAboutOnly(form.problem, ["team", "channel"]) ? undefined : form.problem;
  const unsaved = form.work.unsaved || wish.team !== undefined;
  return {
    wish,
    change: (part: Partial<Wish>) => setWish({ ...wish, ...part }),
    form: { ...form, problem, work: { ...form.work, unsaved } },
  };
}

function complaintsOf({ team, channel, seenBy }: Wish) {
  return {
    ...(team === undefined && { team: words.chooseTeam }),
    ...(team !== undefined && channel === undefined && { channel: words.chooseChannel }),
    ...(seenBy?.length === 0 && { seenBy: words.choosePeople }),
  };
}

function wishOf({ team = "", channel = "", seenBy }: Wish): Schemas["ChannelWish"] {
  return { team, channel, ...(seenBy !== null && { seenBy: [...seenBy] }) };
}

interface ChannelProps {
  readonly team: string | undefined;
  readonly channel: string | undefined;
  readonly complaint: string | undefined;
  readonly choose: (channel: string | undefined) => void;
}

function ChannelField({ team, channel, complaint, choose }: ChannelProps) {
  const { data = [], error } = useChannelsOf(team);
  const wrong = complaint ?? (error === null ? undefined : explain(error).sentence);
  return (
    <Field
      label={words.channel}
      required
      hint={words.channelHint}
      {...(wrong !== undefined && { validationMessage: wrong })}
    >
      <Dropdown
        disabled={team === undefined}
        selectedOptions={channel === undefined ? [] : [channel]}
        value={data.find(({ id }) => id === channel)?.name ?? ""}
        onOptionSelect={(_event, { optionValue }) => choose(optionValue)}
      >
        {data.map(({ id, name, kept, membership }) => (
          <Option key={id} value={id} disabled={kept} text={name}>
            {kept ? words.kept({ name }) : [name, membershipWords(membership)].filter(Boolean).join(" · ")}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
