import { Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { useDirectory } from "../people/queries.ts";
import { WORDS } from "./words.ts";

const { access: words } = WORDS;

interface Props {
  /** Microsoft's object id, or what is typed until somebody is chosen; "" for nobody. */
  readonly user: string;
  readonly choose: (user: string) => void;
  readonly complaint: string | undefined;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whoever owns teams for which the roster has nobody, found in the directory by the beginning of a name or address. */
export function OwnerBox({ user, choose, complaint }: Props) {
  const [text, setText] = useState(user);
  const settled = useSettled(text.trim(), 250);
  const isChosen = GUID.test(user);
  const { found, isAsked } = useFound(isChosen ? "" : settled);
  const type = (value: string) => {
    setText(value);
    choose(value.trim());
  };
  return (
    <Field label={words.fallback} hint={words.fallbackHint} validationMessage={complaint ?? null}>
      <ChoiceBox
        value={text}
        selectedOptions={isChosen ? [user] : []}
        onChange={({ target: { value } }) => type(value)}
        onOptionSelect={(_event, { optionValue, optionText = "" }) => {
          if (!optionValue) return;
          setText(optionText);
          choose(optionValue);
        }}
      >
        {found.map(({ objectId, displayName, userPrincipalName }) => (
          <Option key={objectId} value={objectId} text={userPrincipalName}>
            {[displayName, userPrincipalName].join(" · ")}
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {isAsked ? words.none : words.fallbackHint}
          </Option>
        )}
      </ChoiceBox>
    </Field>
  );
}

/** Accounts for what is typed; of the last search nothing stays once nothing is typed any more. */
function useFound(search: string) {
  const { data, isFetching } = useDirectory(search);
  return search === "" ? { found: [], isAsked: false } : { found: data ?? [], isAsked: !isFetching };
}
