import { Switch } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { parley } from "../../../../web/parley.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import type { ActedOn } from "../../../../web/timeline-act.ts";
import { type Client, noteIn, useNote, useTimelineAgain } from "../form/note.ts";
import { TimelineFields } from "../form/timeline-fields.tsx";
import { useMeetingForm } from "../form/use-meeting-form.ts";
import { type MeetingSettings, useMeetingSettings } from "../settings/queries.ts";
import { WORDS } from "../words.ts";
import { MeetingDialog } from "./meeting-dialog.tsx";
import { formOf } from "./open-meeting.tsx";

/** An online meeting on a client's timeline: with a Teams meeting, or only noted. */
export function OnlineMeeting({ client: id, close }: ActedOn) {
  const settings = useMeetingSettings();
  const client = useQuery({
    queryKey: ["clients", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/clients/{id}", { path: { id }, signal }),
  });
  if (settings.data === undefined || client.data === undefined) return null;
  return <Form settings={settings.data} client={client.data} close={close} />;
}

interface Props {
  readonly settings: MeetingSettings;
  readonly client: Client;
  readonly close: () => void;
}

function Form({ settings, client, close }: Props) {
  const notice = useNotice();
  const [teams, setTeams] = useState(true);
  const again = useTimelineAgain();
  const done = (words: string) => {
    notice(words);
    again();
    close();
  };
  const held = { client, person: client.writeTo?.person, invited: invitedOf(client) };
  const state = useMeetingForm(({ subject }) => done(WORDS.form.opening({ subject })), formOf(settings, held));
  const noting = useNote(client, () => done(WORDS.form.recorded));
  const choice = (
    <Switch label={WORDS.form.createTeams} checked={teams} onChange={(_event, { checked }) => setTeams(checked)} />
  );
  if (teams) {
    return (
      <MeetingDialog title={WORDS.form.onlineMeeting} state={state} close={close}>
        {choice}
      </MeetingDialog>
    );
  }
  const submit = () => {
    const note = noteIn(state.form);
    if (note) noting.mutate(note);
  };
  const form = {
    work: state.work,
    submit,
    busy: noting.isPending,
    problem: noting.error ?? undefined,
    wrong: noting.error,
  };
  return (
    <FormDialog title={WORDS.form.onlineMeeting} verb={WORDS.form.record} form={form} close={close}>
      {choice}
      <TimelineFields state={state} />
    </FormDialog>
  );
}

/** The contact's address, or else that of the client's own place. */
function invitedOf({ writeTo }: Client) {
  return writeTo === undefined ? [] : [{ email: writeTo.email, name: writeTo.name }];
}
