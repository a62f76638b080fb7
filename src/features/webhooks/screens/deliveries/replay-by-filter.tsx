import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { fields, type ValuesOf } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { instantAt, type WallClock } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import { DELIVERY_STATES, type Endpoint, type ReplayWish, useReplays } from "../queries.ts";
import { DELIVERY_WORDS } from "../words.ts";

const { replay: words, states } = DELIVERY_WORDS;
const ANY = "";
const NEVER: WallClock = { date: "", time: "" };

const FIELDS = fields([
  {
    name: "state",
    kind: "choice",
    label: () => words.state,
    choices: [
      ...DELIVERY_STATES.map((value) => ({ value, title: () => states[value] })),
      { value: ANY, title: () => words.any },
    ],
  },
  { name: "facts", kind: "text", label: () => words.facts, hint: () => words.factsHint, max: 100 },
  { name: "from", kind: "date-time", label: () => words.from },
  { name: "to", kind: "date-time", label: () => words.to },
]);

type Held = ValuesOf<typeof FIELDS>;

interface Props {
  readonly endpoint: Endpoint;
  readonly close: () => void;
}

interface Counted {
  readonly wish: ReplayWish;
  readonly count: number;
}

/** Sends deliveries again that match, once somebody has seen how many they are. */
export function ReplayByFilter({ endpoint, close }: Props) {
  const [counted, setCounted] = useState<Counted>();
  return counted === undefined ? (
    <Filter endpoint={endpoint} close={close} found={setCounted} />
  ) : (
    <Really endpoint={endpoint} close={close} counted={counted} />
  );
}

function Filter({ endpoint, close, found }: Props & { readonly found: (counted: Counted) => void }) {
  const replays = useReplays(endpoint.id);
  const notice = useNotice();
  const form = useForm<typeof FIELDS, { count: number }>({
    fields: FIELDS,
    start: { state: endpoint.state === "enabled" ? "held" : "failed", facts: "", from: NEVER, to: NEVER },
    check: checked,
    send: (held) => replays.mutateAsync({ ...wishOf(held), dryRun: true }),
    done: ({ count }, held) => (count === 0 ? notice(words.nothing) : found({ wish: wishOf(held), count })),
  });
  return <FieldsDialog title={words.title} why={words.why} verb={words.count} form={form} close={close} />;
}

function Really({ endpoint, close, counted: { wish, count } }: Props & { readonly counted: Counted }) {
  const replays = useReplays(endpoint.id);
  const notice = useNotice();
  const act = () =>
    replays.mutate(wish, {
      onSuccess: (answer) => {
        notice(words.sent({ count: answer.count }));
        close();
      },
    });
  return (
    <Confirm
      title={words.confirm({ count })}
      loss={[words.loss]}
      verb={words.verb({ count })}
      busy={replays.isPending}
      error={replays.error}
      act={act}
      close={close}
    />
  );
}

/** A day without a time, or a time that its zone leaves out, is no instant. */
function checked(held: Held): Partial<Record<string, string>> {
  const wrong = (["from", "to"] as const).filter((name) => isBegun(held[name]) && instantOf(held[name]) === undefined);
  return Object.fromEntries(wrong.map((name) => [name, words.half]));
}

function wishOf({ state, facts, from, to }: Held): ReplayWish {
  const known = DELIVERY_STATES.find((each) => each === state);
  const [since, until] = [instantOf(from), instantOf(to)];
  return {
    ...(known && { state: known }),
    ...(facts.trim() !== "" && { facts: [facts.trim()] }),
    ...(since && { from: since.toISOString() }),
    ...(until && { to: until.toISOString() }),
  };
}

function isBegun({ date, time }: WallClock): boolean {
  return date !== "" || time !== "";
}

function instantOf(wall: WallClock): Date | undefined {
  return instantAt(wall, viewer().zone);
}
