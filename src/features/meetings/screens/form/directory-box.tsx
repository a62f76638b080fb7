import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { makeStyles, Option, Text, tokens } from "@fluentui/react-components";
import type { DirectoryUser } from "../../../../../sdk/src/index.ts";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import { parley } from "../../../../web/parley.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0 },
  person: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Who is chosen already, where one is. */
  readonly chosen?: DirectoryUser | undefined;
  readonly choose: (user: DirectoryUser) => void;
}

/** Searches the organisation's directory while typing. */
export function DirectoryBox({ text, type, chosen, choose }: Props) {
  const styles = useStyles();
  const search = useSettled(text.trim(), 250);
  const found = useDirectory(search);
  const people = search === "" ? [] : (found.data ?? []);
  return (
    <ChoiceBox
      className={styles.box}
      input={{ className: styles.input }}
      value={text}
      selectedOptions={chosen ? [chosen.objectId] : []}
      onChange={({ target: { value } }) => type(value)}
      onOptionSelect={(_event, { optionValue }) => {
        const user = people.find(({ objectId }) => objectId === optionValue);
        if (user !== undefined) choose(user);
      }}
    >
      {people.map((user) => (
        <Option key={user.objectId} value={user.objectId} text={user.displayName}>
          <Person user={user} />
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

/** Somebody of the directory, among the choices. */
function Person({ user }: { readonly user: DirectoryUser }) {
  const styles = useStyles();
  return (
    <span className={styles.person}>
      <Text>{user.displayName}</Text>
      <Text size={200} className={styles.quiet}>
        {[user.userPrincipalName, user.jobTitle].filter(Boolean).join(" · ")}
      </Text>
    </span>
  );
}

/** What stands where nobody is offered. */
function emptyWords({ text, error, asking }: { text: string; error: unknown; asking: boolean }): string {
  if (text === "") return WORDS.form.organiserHint;
  if (asking) return WORDS.form.searching;
  if (error === null) return WORDS.form.nobody({ text });
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
