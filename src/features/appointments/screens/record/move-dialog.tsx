import { Field, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { FieldGroup } from "../../../../web/form/field-group.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { wallClock } from "../../../../web/when/wall-clock.ts";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { Alternatives } from "../parts/alternatives.tsx";
import { SlotPicker } from "../parts/slot-picker.tsx";
import { type Appointment, useActs, useHosts, useService } from "../queries.ts";
import { RECORD } from "./words.ts";

const { move: words } = RECORD;

interface Props {
  readonly appointment: Appointment;
  readonly close: () => void;
}

/** Another time for an appointment, out of those that are free. */
export function Move({ appointment, close }: Props) {
  const { held, change, state, refused } = useMoving(appointment, close);
  const hosts = useHostsOf(appointment.service.id);
  return (
    <FormDialog title={words.title} why={words.why} verb={words.submit} form={state} close={close}>
      <Alternatives error={refused} choose={(start) => change({ start, day: dayOf(start) })} />
      {hosts.length > 1 && (
        <Field label={words.host}>
          <Select value={held.host} onChange={(_event, { value }) => change({ host: value })}>
            <option value="">{words.anyHost}</option>
            {hosts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <FieldGroup label={RECORD.when} complaint={held.missing ? words.missing : undefined}>
        <SlotPicker
          service={appointment.service.id}
          host={held.host === "" ? undefined : held.host}
          day={held.day}
          look={(day) => change({ day })}
          start={held.start}
          choose={(start) => change({ start, missing: false })}
        />
      </FieldGroup>
      <Field label={words.comment}>
        <Textarea value={held.comment} maxLength={2000} onChange={(_event, { value }) => change({ comment: value })} />
      </Field>
    </FormDialog>
  );
}

interface Held {
  readonly day: string;
  readonly start: string | undefined;
  readonly host: string;
  readonly comment: string;
  readonly missing: boolean;
}

function useMoving(appointment: Appointment, close: () => void) {
  const notice = useNotice();
  const { move } = useActs(appointment.id);
  const [held, setHeld] = useState<Held>({
    day: dayOf(appointment.start),
    start: undefined,
    host: "",
    comment: "",
    missing: false,
  });
  const work = useUnsaved(held.start !== undefined || held.comment !== "");
  const submit = () => {
    const { start, host, comment } = held;
    setHeld({ ...held, missing: start === undefined });
    if (start === undefined || move.isPending) return;
    const wish = { start, ...(host && { host }), ...(comment.trim() && { comment: comment.trim() }) };
    move.mutate(wish, {
      onSuccess: () => {
        work.forget();
        notice(words.done({ moment: momentWords(new Date(start), viewer()) }));
        close();
      },
    });
  };
  return {
    held,
    change: (change: Partial<Held>) => setHeld((before) => ({ ...before, ...change })),
    refused: move.error,
    state: { work, submit, busy: move.isPending, problem: undefined, wrong: held.missing },
  };
}

/** The hosts of a service, by name. */
function useHostsOf(service: string) {
  const { data } = useService(service);
  const hosts = useHosts().data ?? [];
  return hosts.filter(({ id }) => data?.hosts.includes(id));
}

function dayOf(start: string): string {
  return wallClock(new Date(start), viewer().zone).date;
}
