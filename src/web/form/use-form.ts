import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { complaintAbout, isAboutOnly } from "../parts/explain.ts";
import { checkFields } from "./check-fields.ts";
import type { Complaints, FieldOf, ValuesOf } from "./field.ts";
import { useUnsaved, type Work } from "./unsaved.ts";

interface Wish<Fields extends readonly FieldOf[], Answer> {
  readonly fields: Fields;
  /** What it holds at first. */
  readonly start: ValuesOf<Fields>;
  /** Names of fields that are not asked for while the form holds this. */
  readonly except?: (values: ValuesOf<Fields>) => readonly string[];
  /** What else can be seen to be wrong before sending, by field. Asked only when the fields by themselves are right. */
  readonly check?: (values: ValuesOf<Fields>) => Complaints;
  readonly send: (values: ValuesOf<Fields>) => Promise<Answer>;
  readonly done: (answer: Answer, values: ValuesOf<Fields>) => void;
  /** Nothing is lost by leaving it, such as what only signs somebody in; so nobody is asked. */
  readonly passing?: boolean;
}

/** A form at work: what it holds, what is wrong with it, and whether it is on its way. */
export interface FormState {
  /** What is asked for at present. */
  readonly fields: readonly FieldOf[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly change: (name: string, value: unknown) => void;
  readonly complaint: (name: string) => string | undefined;
  /** A refusal that is not, or not only, about fields of this form. */
  readonly problem: unknown;
  readonly busy: boolean;
  readonly submit: () => void;
  /** Another one for every time that something turned out to be wrong. */
  readonly wrong: unknown;
  readonly work: Work;
}

/** Sends a form when it is right. What the server refuses stands at the field it is about; nothing typed is lost. */
export function useForm<const Fields extends readonly FieldOf[], Answer>(
  wish: Wish<Fields, Answer>,
): FormState & { readonly held: ValuesOf<Fields> } {
  const [held, setHeld] = useState(wish.start);
  const [complaints, setComplaints] = useState<Complaints>(NONE);
  const { work, sending, send } = useSending(wish, held);
  const left = wish.except?.(held) ?? [];
  const asked = wish.fields.filter(({ name }) => !left.includes(name));
  const names = asked.map(({ name }) => name);
  return {
    fields: asked,
    held,
    values: held,
    work,
    change: (name, value) => {
      setHeld((before) => ({ ...before, [name]: value }));
      if (complaints[name] !== undefined) setComplaints({ ...complaints, [name]: undefined });
    },
    complaint: (name) => complaints[name] ?? complaintAbout(sending.error, name),
    problem: sending.isError && !isAboutOnly(sending.error, names) ? sending.error : undefined,
    busy: sending.isPending,
    wrong: complaints === NONE ? sending.error : complaints,
    submit: () => {
      const ownFaults = checkFields(asked, held);
      const found = Object.keys(ownFaults).length > 0 ? ownFaults : (wish.check?.(held) ?? ownFaults);
      const right = Object.keys(found).length === 0;
      setComplaints(right ? NONE : found);
      if (right) send();
    },
  };
}

/** Sends what a form holds, once at a time, and knows whether it holds more than was sent. */
function useSending<const Fields extends readonly FieldOf[], Answer>(
  { start, send, done, passing = false }: Wish<Fields, Answer>,
  held: ValuesOf<Fields>,
) {
  const [kept, setKept] = useState(start);
  const work = useUnsaved(!passing && JSON.stringify(held) !== JSON.stringify(kept));
  const underWay = useRef(false);
  const sending = useMutation({
    mutationFn: send,
    onSuccess: (answer, values) => {
      setKept(values);
      work.forget();
      done(answer, values);
    },
    onSettled: () => {
      underWay.current = false;
    },
  });
  return {
    work,
    sending,
    send: () => {
      // The second click of two comes before anything could be drawn anew.
      if (underWay.current) return;
      underWay.current = true;
      sending.mutate(held);
    },
  };
}

const NONE: Complaints = {};
