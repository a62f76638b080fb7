import { Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import { explain } from "../../../../web/parts/explain.ts";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { useTeams } from "./queries.ts";
import { CHANNEL_WORDS as WORDS } from "./words.ts";

const { form: words } = WORDS;

interface Props {
  /** Microsoft's id of the team. */
  readonly chosen: string | undefined;
  readonly choose: (team: string | undefined) => void;
  readonly complaint: string | undefined;
}

/** Finds a team by its name while typing; typing on lets go of the one that was chosen. */
export function TeamBox({ chosen, choose, complaint }: Props) {
  const [text, setText] = useState("");
  const search = useSettled(text.trim(), 250);
  const found = useTeams(search);
  const teams = found.data ?? [];
  return (
    <Field
      label={words.team}
      required
      hint={words.teamHint}
      {...(complaint !== undefined && { validationMessage: complaint })}
    >
      <ChoiceBox
        value={text}
        selectedOptions={chosen === undefined ? [] : [chosen]}
        onChange={({ target: { value } }) => {
          setText(value);
          if (chosen !== undefined) choose(undefined);
        }}
        onOptionSelect={(_event, { optionValue, optionText }) => {
          if (!optionValue) return;
          setText(optionText ?? "");
          choose(optionValue);
        }}
      >
        {teams.map(({ id, name }) => (
          <Option key={id} value={id} text={name}>
            {name}
          </Option>
        ))}
        {teams.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {emptyWords({ text: search, error: found.error, asking: found.isFetching })}
          </Option>
        )}
      </ChoiceBox>
    </Field>
  );
}

/** What stands where no team is offered. */
function emptyWords({ text, error, asking }: { text: string; error: unknown; asking: boolean }): string {
  if (asking) return words.searching;
  if (error === null) return words.noTeam({ text });
  const { sentence, cure } = explain(error);
  return [sentence, cure].filter(Boolean).join(" ");
}
