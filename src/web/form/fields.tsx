import { Field, Input, Radio, RadioGroup, Select, Switch, Text, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DateTimeField } from "./date-time-field.tsx";
import type { FieldOf } from "./field.ts";
import { TimeZoneField } from "./time-zone-field.tsx";
import type { FormState } from "./use-form.ts";

/** More choices than this are folded into a list. */
const RADIOS = 4;

interface Drawn<F extends FieldOf> {
  readonly field: F;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  readonly complaint: string | undefined;
}

type OfKind<K extends FieldOf["kind"]> = Extract<FieldOf, { kind: K }>;

/** The fields of a form that are asked for at present, in their order. */
export function Fields({ form }: { readonly form: FormState }) {
  return form.fields.map((field) => (
    <OneField
      key={field.name}
      field={field}
      value={form.values[field.name]}
      change={(value) => form.change(field.name, value)}
      complaint={form.complaint(field.name)}
    />
  ));
}

function OneField({ field, ...drawn }: Drawn<FieldOf>) {
  const { value, change, complaint } = drawn;
  if (field.kind === "choice") return <ChoiceField field={field} {...drawn} />;
  if (field.kind === "switch") return <SwitchField field={field} {...drawn} />;
  if (field.kind === "number") return <NumberField field={field} {...drawn} />;
  if (field.kind === "date-time") return <DateTimeField field={field} {...drawn} />;
  if (field.kind === "time-zone")
    return <TimeZoneField {...framed(field, complaint)} value={textOf(value)} change={change} />;
  return <TextField field={field} {...drawn} />;
}

/** What every field says around its control. */
function framed(field: FieldOf, complaint: string | undefined) {
  const { label, hint, required = false } = field;
  return { label: label(), hint: hint?.() ?? null, required, validationMessage: complaint ?? null };
}

const TYPES = { text: "text", email: "email", secret: "password", day: "date" } as const;

function TextField({
  field,
  value,
  change,
  complaint,
}: Drawn<OfKind<"text" | "email" | "multiline" | "secret" | "day">>) {
  const { kind, placeholder, autoComplete = "off" } = field;
  const control = { value: textOf(value), placeholder: placeholder?.(), autoComplete };
  return (
    <Field {...framed(field, complaint)}>
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

function ChoiceField({ field, value, change, complaint }: Drawn<OfKind<"choice">>) {
  const { choices } = field;
  return (
    <Field {...framed(field, complaint)}>
      {choices.length > RADIOS ? (
        <Select value={textOf(value)} onChange={(_event, chosen) => change(chosen.value)}>
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

function SwitchField({ field, value, change, complaint }: Drawn<OfKind<"switch">>) {
  const { label, ...around } = framed(field, complaint);
  return (
    <Field {...around}>
      <Switch label={label} checked={value === true} onChange={(_event, { checked }) => change(checked)} />
    </Field>
  );
}

function NumberField({ field, value, change, complaint }: Drawn<OfKind<"number">>) {
  return (
    <Field {...framed(field, complaint)}>
      <Input
        type="number"
        inputMode="numeric"
        min={field.min}
        max={field.max}
        value={typeof value === "number" ? String(value) : ""}
        onChange={(_event, typed) => change(typed.value === "" ? undefined : Number(typed.value))}
      />
    </Field>
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
