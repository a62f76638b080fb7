import { Field, Input, Radio, RadioGroup, Select, Text, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FieldOf } from "./field.ts";

/** More choices than this are folded into a list. */
const RADIOS = 4;

export interface Drawn<F extends FieldOf> {
  readonly field: F;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  readonly complaint: string | undefined;
  /** Larger where people come by once, perhaps with a thumb. */
  readonly size?: "medium" | "large";
}

export type OfKind<K extends FieldOf["kind"]> = Extract<FieldOf, { kind: K }>;
type Typed = OfKind<"text" | "email" | "phone" | "multiline" | "secret" | "day">;
export type Plain = Typed | OfKind<"choice">;

/** A field that is typed into or chosen from: light enough for pages that load without the staff's screens. */
export function PlainField({ field, ...drawn }: Drawn<Plain>) {
  return field.kind === "choice" ? <ChoiceField field={field} {...drawn} /> : <TextField field={field} {...drawn} />;
}

/** What every field says around its control. */
export function framed(field: FieldOf, complaint: string | undefined) {
  const { label, hint, required = false } = field;
  return { label: label(), hint: hint?.() ?? null, required, validationMessage: complaint ?? null };
}

const TYPES = { text: "text", email: "email", phone: "tel", secret: "password", day: "date" } as const;

function TextField({ field, value, change, complaint, size = "medium" }: Drawn<Typed>) {
  const { kind, placeholder, autoComplete = "off" } = field;
  const control = { value: textOf(value), placeholder: placeholder?.(), autoComplete, size };
  return (
    <Field {...framed(field, complaint)} size={size}>
      {kind === "multiline" ? (
        <Textarea {...control} resize="vertical" rows={4} onChange={(_event, typed) => change(typed.value)} />
      ) : (
        <Input
          {...control}
          type={TYPES[kind]}
          spellCheck={kind === "text" && autoComplete === "off" ? undefined : false}
          onChange={(_event, typed) => change(typed.value)}
        />
      )}
    </Field>
  );
}

function ChoiceField({ field, value, change, complaint, size = "medium" }: Drawn<OfKind<"choice">>) {
  const { choices } = field;
  return (
    <Field {...framed(field, complaint)} size={size}>
      {choices.length > RADIOS ? (
        <Select size={size} value={textOf(value)} onChange={(_event, chosen) => change(chosen.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.title()}
            </option>
          ))}
        </Select>
      ) : (
        <RadioGroup value={textOf(value)} onChange={(_event, chosen) => change(chosen.value)}>
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={<ChoiceWords {...choice} />} />
          ))}
        </RadioGroup>
      )}
    </Field>
  );
}

function ChoiceWords({ title, hint }: OfKind<"choice">["choices"][number]): ReactNode {
  if (hint === undefined) return title();
  return (
    <>
      {title()}
      <br />
      <Text size={200}>{hint()}</Text>
    </>
  );
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
