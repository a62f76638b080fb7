import { Field, Input, Switch } from "@fluentui/react-components";
import { DateTimeField } from "./date-time-field.tsx";
import type { FieldOf } from "./field.ts";
import { type Drawn, framed, type OfKind } from "./drawn.ts";
import { PlainField, textOf } from "./plain-field.tsx";
import { TimeZoneField } from "./time-zone-field.tsx";
import type { FormState } from "./use-form.ts";

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
  if (field.kind === "switch") return <SwitchField field={field} {...drawn} />;
  if (field.kind === "number") return <NumberField field={field} {...drawn} />;
  if (field.kind === "date-time") return <DateTimeField field={field} {...drawn} />;
  if (field.kind === "time-zone")
    return <TimeZoneField {...framed(field, complaint)} value={textOf(value)} change={change} />;
  return <PlainField field={field} {...drawn} />;
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
