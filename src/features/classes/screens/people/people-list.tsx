import { Badge, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TableOf } from "../../../../web/table/table.ts";
import { useTabStop } from "../../../../web/table/tab-stop.ts";
import type { ClassPerson, MatchState } from "./queries.ts";
import { WORDS } from "./words.ts";

const { columns } = WORDS;
const STATES = ["unmatched", "ambiguous", "conflict", "matched", "excluded", "open"] as const;
const COLOURS = {
  open: "informative",
  matched: "success",
  unmatched: "danger",
  ambiguous: "warning",
  conflict: "danger",
  excluded: "subtle",
} as const satisfies Record<MatchState, string>;

const useStyles = makeStyles({
  told: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How people of rosters stand in a list; a name opens the choice of who they are, where somebody may choose. */
export function peopleList(choose: ((person: ClassPerson) => void) | undefined): TableOf<ClassPerson> {
  return {
    name: "class-people",
    title: () => WORDS.title,
    rowKey: ({ person }) => person,
    search: () => WORDS.search,
    filters: [
      {
        key: "state",
        title: () => columns.state,
        choices: STATES.map((value) => ({ value, title: () => WORDS.states[value] })),
      },
    ],
    columns: [
      { key: "name", title: () => columns.name, cell: (person) => <Name person={person} choose={choose} /> },
      {
        key: "state",
        title: () => columns.state,
        cell: ({ state }) => (
          <Badge appearance="tint" color={COLOURS[state]}>
            {WORDS.states[state]}
          </Badge>
        ),
        width: "small",
      },
      { key: "account", title: () => columns.account, cell: accountWords, width: "wide" },
      { key: "why", title: () => columns.why, cell: whyOf, width: "wide" },
      { key: "id", title: () => columns.id, cell: ({ person }) => person, hidden: true },
      { key: "by", title: () => columns.by, cell: byWords, hidden: true },
    ],
  };
}

interface NameProps {
  readonly person: ClassPerson;
  readonly choose: ((person: ClassPerson) => void) | undefined;
}

function Name({ person, choose }: NameProps) {
  const stop = useTabStop();
  if (choose === undefined) return person.name;
  return (
    <Link as="button" onClick={() => choose(person)} {...stop}>
      {person.name}
    </Link>
  );
}

function accountWords({ account }: ClassPerson): string | undefined {
  if (account === undefined) return undefined;
  const marks = [account.isGuest && WORDS.marks.guest, account.isEnabled === false && WORDS.marks.disabled];
  return [account.login ?? account.id, ...marks.filter((mark) => mark !== false)].join(", ");
}

function byWords({ by }: ClassPerson): string | undefined {
  return by === "hand" ? WORDS.byHand : by;
}

function whyOf({ sentence, cure = "" }: ClassPerson) {
  return sentence === undefined ? undefined : <Why sentence={sentence} cure={cure} />;
}

function Why({ sentence, cure }: { readonly sentence: string; readonly cure: string }) {
  const styles = useStyles();
  return (
    <span className={styles.told}>
      <span>{sentence}</span>
      <Text size={200} className={styles.quiet}>
        {cure}
      </Text>
    </span>
  );
}
