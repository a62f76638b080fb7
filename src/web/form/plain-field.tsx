import { Field, Input, Radio, RadioGroup, Select, Text, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { later } from "../parts/later.tsx";
import { type Drawn, framed, type OfKind } from "./drawn.ts";

/** Few forms take files. */
const DocumentField = later(async () => (await import("./document-field.tsx")).DocumentField);

/** More choices than this are folded into a list. */
const RADIOS = 4;

type Typed = OfKind<"text" | "email" | "phone" | "multiline" | "secret" | "day">;
export type Plain = Typed | OfKind<"choice"> | OfKind<"document">;

/** A field that is typed into or chosen from: light enough for pages that load without the staff's screens. */
export function PlainField({ field, ...drawn }: Drawn<Plain>) {
  if (field.kind === "document") return <DocumentField field={field} {...drawn} />;
  return field.kind === "choice" ? <ChoiceField field={field} {...drawn} /> : <TextField field={field} {...drawn} />;
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
