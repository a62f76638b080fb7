import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { viewer } from "../../../../web/when/words.ts";
import type { RosterSource } from "../sources/queries.ts";
import { type Schedule, type ScheduleWish, useScheduleActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;

const formOf = (sources: readonly RosterSource[]) =>
  fields([
    { name: "name", kind: "text", label: () => words.name, required: true, max: 120 },
    { name: "reads", kind: "choice", label: () => words.does, choices: doingsOf(sources), required: true },
    { name: "cron", kind: "text", label: () => words.cron, hint: () => words.cronHint, required: true, max: 120 },
    { name: "zone", kind: "time-zone", label: () => words.zone, required: true },
    { name: "window.from", kind: "text", label: () => words.from, hint: () => words.windowHint, max: 5 },
    { name: "window.to", kind: "text", label: () => words.to, max: 5 },
  ]);

const SYNC = "sync";

function doingsOf(sources: readonly RosterSource[]) {
  const reads = sources.map(({ id, name }) => ({ value: id, title: () => words.reads({ name }) }));
  return [{ value: SYNC, title: () => words.syncs }, ...reads];
}

interface Props {
  readonly sources: readonly RosterSource[];
  /** Absent for a new one. */
  readonly schedule?: Schedule;
  readonly close: () => void;
}

/** When a schedule runs. */
export function ScheduleForm({ sources, schedule, close }: Props) {
  const notice = useNotice();
  const { add, change } = useScheduleActs();
  const form = useForm({
    fields: formOf(sources),
    start: schedule === undefined ? heldAtFirst() : heldOf(schedule),
    send: (held) =>
      schedule === undefined
        ? add.mutateAsync(wishOf(held))
        : change.mutateAsync({
            id: schedule.id,
            ...wishOf(held),
            window: windowOf(held) ?? null,
            reads: readsOf(held) ?? null,
          }),
    done: ({ name }) => {
      notice(words.saved({ name }));
      close();
    },
  });
  const title = schedule === undefined ? words.newTitle : words.title({ name: schedule.name });
  return <FieldsDialog title={title} why={words.why} verb={words.save} form={form} close={close} />;
}

interface Held {
  readonly name: string;
  readonly reads: string;
  readonly cron: string;
  readonly zone: string;
  readonly "window.from": string;
  readonly "window.to": string;
}

/** Midnight of each day, where the viewer is. */
function heldAtFirst(): Held {
  return { name: "", reads: SYNC, cron: "0 0 * * *", zone: viewer().zone, "window.from": "", "window.to": "" };
}

function heldOf({ name, reads = SYNC, cron, clock: zone, window }: Schedule): Held {
  return { name, reads, cron, zone, "window.from": window?.from ?? "", "window.to": window?.to ?? "" };
}

function wishOf(held: Held): ScheduleWish {
  const { name, cron, zone } = held;
  const [window, reads] = [windowOf(held), readsOf(held)];
  return {
    name: name.trim(),
    cron: cron.trim(),
    zone,
    ...(window && { window }),
    ...(reads !== undefined && { reads }),
  };
}

function readsOf({ reads }: Held): string | undefined {
  return reads === SYNC ? undefined : reads;
}

function windowOf(held: Held): { from: string; to: string } | undefined {
  const [from, to] = [held["window.from"].trim(), held["window.to"].trim()];
  return from === "" && to === "" ? undefined : { from, to };
}
