import { Button, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useMemo, useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { peopleList } from "./people-list.tsx";
import { type ClassPerson, useClassPeople, useMatching, useSummary } from "./queries.ts";
import { WORDS } from "./words.ts";

const ChoosePerson = later(async () => (await import("./choose-person.tsx")).ChoosePerson);
const BringChoices = later(async () => (await import("./bring-choices.tsx")).BringChoices);

/** Whom the roster names, who of the directory each is, and why not. */
export function ClassPeopleScreen() {
  const may = useMay("classes:write");
  const [chosen, setChosen] = useState<ClassPerson>();
  const [bringing, setBringing] = useState(false);
  const table = useMemo(() => peopleList(may ? setChosen : undefined), [may]);
  const question = useQuestion(table);
  const list = useClassPeople(question.query);
  return (
    <Page title={WORDS.title} actions={<Actions question={question} bring={() => setBringing(true)} />}>
      <Standing />
      <DataTable
        table={table}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      />
      {chosen && <ChoosePerson person={chosen} close={() => setChosen(undefined)} />}
      {bringing && <BringChoices close={() => setBringing(false)} />}
    </Page>
  );
}

interface ActionsProps {
  readonly question: ReturnType<typeof useQuestion>;
  readonly bring: () => void;
}

function Actions({ question: { query }, bring }: ActionsProps) {
  const { search, ...filter } = query;
  const asked = new URLSearchParams({ ...filter, ...(search !== undefined && { q: search }) }).toString();
  return (
    <>
      <Button
        as="a"
        href={asked === "" ? "/api/class-people/export.csv" : `/api/class-people/export.csv?${asked}`}
        download=""
        icon={<ArrowDownloadRegular />}
      >
        {WORDS.export}
      </Button>
      <Allowed needs="classes:write">
        <Button onClick={bring}>{WORDS.bring}</Button>
        <Look />
      </Allowed>
    </>
  );
}

function Look() {
  const notice = useNotice();
  const { look } = useMatching();
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={look.isPending}
        onClick={() => look.mutate(undefined, { onSuccess: () => notice(WORDS.looking) })}
      >
        {WORDS.look}
      </Button>
      {look.isError && <ProblemBar error={look.error} />}
    </>
  );
}

/** How many are in which state, those that somebody should look at first. */
function Standing() {
  const { data } = useSummary();
  if (data === undefined) return null;
  const { counts, readAt } = data;
  const { format } = new Intl.NumberFormat();
  const told = (["matched", "unmatched", "ambiguous", "conflict", "excluded", "open"] as const)
    .filter((state) => (counts[state] ?? 0) > 0)
    .map((state) => `${WORDS.states[state]}: ${format(counts[state] ?? 0)}`);
  const read = readAt === undefined ? WORDS.never : WORDS.read({ when: momentWords(new Date(readAt), viewer()) });
  return <Text>{[...told, read].join(" · ")}</Text>;
}
