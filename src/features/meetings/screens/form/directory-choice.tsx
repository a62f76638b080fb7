import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DirectoryUser } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  person: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Somebody of the directory, among the choices. */
export function Person({ user }: { readonly user: DirectoryUser }) {
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
export function emptyWords({ text, error, asking }: { text: string; error: unknown; asking: boolean }): string {
  if (text === "") return WORDS.form.organiserHint;
  if (asking) return WORDS.form.searching;
  if (error === null) return WORDS.form.nobody({ text });
  const { sentence, cure } = explain(error);
  return [sentence, cure].filter(Boolean).join(" ");
}

/** Whose name or address begins with the text. */
export function useDirectory(search: string) {
  return useQuery({
    queryKey: ["directory-users", search],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/directory-users", { query: { search }, signal })).items,
    enabled: search !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
}
