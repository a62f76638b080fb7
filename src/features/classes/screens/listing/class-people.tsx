import { Badge, Link } from "@fluentui/react-components";
import { useState } from "react";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { useTabStop } from "../../../../web/table/tab-stop.ts";
import type { TableOf } from "../../../../web/table/table.ts";
import { dayWords, viewer } from "../../../../web/when/words.ts";
import { Part } from "../part.tsx";
import { PersonHistory } from "./person-history.tsx";
import { type PersonInClass, useClassPeople } from "./queries.ts";
import { WORDS } from "./words.ts";

const { people: words } = WORDS;
const MATCHES = ["open", "matched", "unmatched", "ambiguous", "conflict", "excluded"] as const;
const COLORS = {
  open: "informative",
  matched: "success",
  unmatched: "warning",
  ambiguous: "warning",
  conflict: "danger",
  excluded: "subtle",
} as const;

type Look = (person: PersonInClass) => void;

/** The roster of a class beside its team; from each name the way to what rosters changed about them. */
export function ClassPeople({ id }: { readonly id: string }) {
  const [looked, setLooked] = useState<PersonInClass>();
  const table = peopleList(setLooked);
  const question = useQuestion(table);
  const list = useClassPeople(id, question.query);
  return (
    <Part title={words.title}>
      <DataTable
        table={table}
        question={question}
        list={list}
        empty={{ title: words.emptyTitle, words: words.empty }}
      />
      {looked?.person !== undefined && (
        <PersonHistory id={id} person={looked.person} name={nameOf(looked)} close={() => setLooked(undefined)} />
      )}
    </Part>
  );
}

function peopleList(look: Look): TableOf<PersonInClass> {
  return {
    name: "class-people",
    title: () => words.title,
    rowKey: ({ person, user }) => `${person ?? ""} ${user ?? ""}`,
    search: () => words.search,
    filters: [
      {
        key: "match",
        title: () => words.match,
        choices: MATCHES.map((value) => ({ value, title: () => words.matches[value] })),
      },
    ],
    columns: [
      {
        key: "name",
        title: () => words.name,
        cell: (person) => <Name person={person} look={look} />,
        width: "wide",
      },
      {
        key: "roles",
        title: () => words.roles,
        cell: ({ roles, isKeeper }) => roles.join(", ") || (isKeeper ? words.keeper : words.notInRoster),
      },
      { key: "match", title: () => words.match, cell: ({ match }) => match && <MatchBadge match={match} /> },
      {
        key: "team",
        title: () => words.team,
        cell: ({ inTeam }) => (inTeam === undefined ? words.notInTeam : words[inTeam]),
      },
      {
        key: "since",
        title: () => words.since,
        cell: ({ placed }) => placed && dayWords(new Date(placed.at), viewer()),
      },
    ],
  };
}

function MatchBadge({ match }: { readonly match: NonNullable<PersonInClass["match"]> }) {
  return (
    <Badge appearance="tint" color={COLORS[match]}>
      {words.matches[match]}
    </Badge>
  );
}

function Name({ person, look }: { readonly person: PersonInClass; readonly look: Look }) {
  const stop = useTabStop();
  const name = nameOf(person);
  if (person.person === undefined) return name;
  return (
    <Link as="button" aria-label={words.history({ name })} onClick={() => look(person)} {...stop}>
      {name}
    </Link>
  );
}

function nameOf({ name, login, person, user }: PersonInClass): string {
  return name ?? login ?? person ?? user ?? "";
}
