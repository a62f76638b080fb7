import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { FieldGroup } from "../../../../../web/form/field-group.tsx";

const useStyles = makeStyles({
  checks: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalM}` },
  number: { maxWidth: "10rem" },
});

interface Around {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly complaint?: string | undefined;
}

interface Held<T> extends Around {
  readonly value: T;
  readonly change: (value: T) => void;
}

function framed({ label, hint, required = false, complaint }: Around) {
  return { label, hint: hint ?? null, required, validationMessage: complaint ?? null };
}

/** A line of text. */
export function TextControl({
  value,
  change,
  type = "text",
  ...around
}: Held<string> & { readonly type?: "text" | "time" }) {
  return (
    <Field {...framed(around)}>
      <Input value={value} type={type} autoComplete="off" onChange={(_event, typed) => change(typed.value)} />
    </Field>
  );
}

/** Several lines of text. */
export function LinesControl({ value, change, ...around }: Held<string>) {
  return (
    <Field {...framed(around)}>
      <Textarea value={value} resize="vertical" rows={3} onChange={(_event, typed) => change(typed.value)} />
    </Field>
  );
}

/** A whole number; not a number while nothing is typed. */
export function NumberControl({ value, change, min = 0, ...around }: Held<number> & { readonly min?: number }) {
  const styles = useStyles();
  return (
    <Field {...framed(around)}>
      <Input
        className={styles.number}
        type="number"
        inputMode="numeric"
        min={min}
        value={Number.isFinite(value) ? String(value) : ""}
        onChange={(_event, typed) => change(typed.value === "" ? Number.NaN : Number(typed.value))}
      />
    </Field>
  );
}

interface Choice<V extends string> extends Held<V> {
  readonly choices: readonly V[];
  readonly words: Readonly<Record<V, string>>;
}

/** One of a few. */
export function ChoiceControl<V extends string>({ value, change, choices, words, ...around }: Choice<V>) {
  return (
    <Field {...framed(around)}>
      <Select
        value={value}
        onChange={(_event, chosen) => change(choices.find((each) => each === chosen.value) ?? value)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words[choice]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface Checks<V> extends Held<readonly V[]> {
  readonly choices: readonly { readonly value: V; readonly title: string }[];
}

/** Any of several, in the order in which they are offered. */
export function ChecksControl<V extends string | number>({ value, change, choices, ...around }: Checks<V>) {
  const styles = useStyles();
  const toggled = (each: V, on: boolean) =>
    change(choices.map((choice) => choice.value).filter((one) => (one === each ? on : value.includes(one))));
  return (
    <FieldGroup
      label={around.label}
      required={around.required ?? false}
      complaint={around.complaint}
      {...(around.hint && { hint: around.hint })}
    >
      <div className={styles.checks}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.title}
            checked={value.includes(choice.value)}
            onChange={(_event, { checked }) => toggled(choice.value, checked === true)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
