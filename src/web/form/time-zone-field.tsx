import { Field, type FieldProps, Option } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceBox } from "./choice-box.tsx";
import { clockWords, viewer } from "../when/words.ts";
import { WORDS } from "./words.ts";

const SHOWN = 40;

interface Props extends Pick<FieldProps, "label" | "required" | "validationMessage"> {
  readonly hint: string | null;
  readonly value: string;
  readonly change: (zone: string) => void;
}

/** One of the world's time zones, found by its city, with what the clocks there show. */
export function TimeZoneField({ value, change, hint, ...around }: Props) {
  const [text, setText] = useState(value.replaceAll("_", " "));
  const found = zonesLike(text === value.replaceAll("_", " ") ? "" : text);
  return (
    <Field {...around} hint={hint ?? WORDS.zoneHint}>
      <ChoiceBox
        value={text}
        selectedOptions={[value]}
        onChange={({ target }) => {
          setText(target.value);
          change(target.value.trim().replaceAll(" ", "_"));
        }}
        onOptionSelect={(_event, { optionValue = "" }) => {
          setText(optionValue.replaceAll("_", " "));
          change(optionValue);
        }}
      >
        {found.slice(0, SHOWN).map((zone) => (
          <Option key={zone} value={zone} text={zone.replaceAll("_", " ")}>
            {WORDS.zoneChoice({
              zone: zone.replaceAll("_", " "),
              clock: clockWords(new Date(), { ...viewer(), zone }),
            })}
          </Option>
        ))}
        {found.length === 0 && (
          <Option value="" text="" disabled>
            {WORDS.noZone({ text })}
          </Option>
        )}
      </ChoiceBox>
    </Field>
  );
}

function zonesLike(text: string): readonly string[] {
  const sought = text.trim().toLowerCase();
  return ["UTC", ...Intl.supportedValuesOf("timeZone")].filter((zone) =>
    zone.replaceAll("_", " ").toLowerCase().includes(sought),
  );
}
