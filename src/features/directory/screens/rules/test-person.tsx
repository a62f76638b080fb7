import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Option,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { type Person, useCandidates, useMatchTest } from "./queries.ts";
import { WORDS } from "./words.ts";

const { test: words } = WORDS;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: 0, maxWidth: "420px" },
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0 },
});

/** Matches one person by the rule that stands, and says what came of it. */
export function TestPerson() {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string>();
  const search = useSettled(text.trim(), 250);
  const found = useCandidates(search);
  const match = useMatchTest();
  const people = search === "" ? [] : (found.data ?? []);
  return (
    <Panel title={words.title}>
      <Text>{words.why}</Text>
      <div className={styles.row}>
        <Field label={words.search} className={styles.field}>
          <ChoiceBox
            className={styles.box}
            input={{ className: styles.input }}
            value={text}
            placeholder={words.hint}
            selectedOptions={chosen === undefined ? [] : [chosen]}
            onChange={({ target: { value } }) => {
              setText(value);
              setChosen(undefined);
            }}
            onOptionSelect={(_event, { optionValue, optionText }) => {
              if (optionValue === undefined || optionValue === "") return;
              setChosen(optionValue);
              setText(optionText ?? "");
            }}
          >
            {people.map(({ id, name, email }) => (
              <Option key={id} value={id} text={name}>
                {[name, email].filter(Boolean).join(" · ")}
              </Option>
            ))}
            {people.length === 0 && (
              <Option key="none" value="" text="" disabled>
                {emptyWords(search)}
              </Option>
            )}
          </ChoiceBox>
        </Field>
        <Button
          disabledFocusable={chosen === undefined || match.isPending}
          onClick={() => chosen !== undefined && match.mutate(chosen)}
        >
          {words.go}
        </Button>
      </div>
      <div aria-live="polite">
        {match.isError && <ProblemBar error={match.error} />}
        {match.data && <Matched person={match.data} />}
      </div>
    </Panel>
  );
}

function emptyWords(search: string): string {
  return search === "" ? words.hint : words.nobody;
}

function Matched({ person: { name, match } }: { readonly person: Person }) {
  if (match === undefined) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {words.matched({ name, displayName: match.displayName, login: match.userPrincipalName })}
      </MessageBarBody>
    </MessageBar>
  );
}
