import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Field, makeStyles, Option, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import { parley } from "../../../../web/parley.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { WORDS } from "../words.ts";

export type Person = Schemas["Person"];
const { people: words } = WORDS;

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0 },
  person: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly complaint?: string | undefined;
  readonly choose: (person: Person) => void;
}

/** Searches the people who are known here while typing. */
export function PersonBox({ label, hint = words.hint, required = false, complaint, choose }: Props) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const search = useSettled(text.trim(), 250);
  const found = usePeople(search);
  const people = search === "" ? [] : (found.data ?? []);
  return (
    <Field label={label} hint={hint} required={required} validationMessage={complaint ?? null}>
      <ChoiceBox
        className={styles.box}
        input={{ className: styles.input }}
        value={text}
        selectedOptions={[]}
        onChange={({ target: { value } }) => setText(value)}
        onOptionSelect={(_event, { optionValue }) => {
          const person = people.find(({ id }) => id === optionValue);
          if (person === undefined) return;
          setText(person.name);
          choose(person);
        }}
      >
        {people.map(({ id, name, email }) => (
          <Option key={id} value={id} text={name}>
            <span className={styles.person}>
              <Text>{name}</Text>
              <Text size={200} className={styles.quiet}>
                {email}
              </Text>
            </span>
          </Option>
        ))}
        {people.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {emptyWords({ text: search, error: found.error, asking: found.isFetching })}
          </Option>
        )}
      </ChoiceBox>
    </Field>
  );
}

/** What stands where nobody is offered. */
function emptyWords({ text, error, asking }: { text: string; error: unknown; asking: boolean }): string {
  if (text === "") return words.hint;
  if (asking) return words.searching;
  return error === null ? words.nobody({ text }) : explain(error).sentence;
}

const FEW = 8;

function usePeople(search: string) {
  return useQuery({
    queryKey: ["people", "found", search],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/people", { query: { search }, signal })).items.slice(0, FEW),
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
}
