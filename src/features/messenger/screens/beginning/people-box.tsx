import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { makeStyles, Option, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DirectoryUser } from "../../../../../sdk/src/index.ts";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import { parley } from "../../../../web/parley.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { PresenceMark } from "../presence/presence-mark.tsx";
import { type Presence, usePresence } from "../presence/use-presence.ts";
import { BEGINNING_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0 },
  person: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  name: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly chosen: readonly DirectoryUser[];
  readonly choose: (user: DirectoryUser) => void;
}

/** Searches the organisation's directory while typing; whoever is chosen is handed on, and the field is free for the next. */
export function PeopleBox({ chosen, choose }: Props) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const search = useSettled(text.trim(), 250);
  const found = useDirectory(search);
  const people = search === "" ? [] : (found.data ?? []);
  const { of: presence } = usePresence(
    people.map(({ objectId }) => objectId),
    undefined,
  );
  return (
    <ChoiceBox
      aria-label={WORDS.search}
      placeholder={WORDS.search}
      className={styles.box}
      input={{ className: styles.input }}
      value={text}
      selectedOptions={chosen.map(({ objectId }) => objectId)}
      onChange={({ target: { value } }) => setText(value)}
      onOptionSelect={(_event, { optionValue }) => {
        const user = people.find(({ objectId }) => objectId === optionValue);
        if (user === undefined) return;
        choose(user);
        setText("");
      }}
    >
      {people.map((user) => (
        <Option key={user.objectId} value={user.objectId} text={user.displayName}>
          <Person user={user} presence={presence.get(user.objectId)} />
        </Option>
      ))}
      {people.length === 0 && (
        <Option key="none" value="" text="" disabled>
          {emptyWords({ text: search, error: found.error, asking: found.isFetching })}
        </Option>
      )}
    </ChoiceBox>
  );
}

interface Found {
  readonly user: DirectoryUser;
  readonly presence: Presence | undefined;
}

/** Somebody of the directory, among the choices. */
function Person({ user, presence }: Found) {
  const styles = useStyles();
  return (
    <span className={styles.person}>
      <span className={styles.name}>
        <Text>{user.displayName}</Text>
        {presence && <PresenceMark presence={presence} />}
      </span>
      <Text size={200} className={styles.quiet}>
        {[user.userPrincipalName, user.jobTitle].filter(Boolean).join(" · ")}
      </Text>
    </span>
  );
}

/** What stands where nobody is offered. */
function emptyWords({ text, error, asking }: { text: string; error: unknown; asking: boolean }): string {
  if (text === "") return WORDS.searchHint;
  if (asking) return WORDS.searching;
  if (error === null) return WORDS.nobodyFound({ text });
  const { sentence, cure } = explain(error);
  return [sentence, cure].filter(Boolean).join(" ");
}

/** Whose name or address begins with the text. */
function useDirectory(search: string) {
  return useQuery({
    queryKey: ["directory-users", search],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/directory-users", { query: { search }, signal })).items,
    enabled: search !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
}
