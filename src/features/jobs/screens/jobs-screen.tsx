import { makeStyles, Tab, TabList, Text } from "@fluentui/react-components";
import { useSearchParams } from "react-router";
import { Page } from "../../../web/parts/page.tsx";
import { DataTable } from "../../../web/table/data-table.tsx";
import { asking, useQuestion } from "../../../web/table/question.ts";
import { viewer, zoneWords } from "../../../web/when/words.ts";
import { JOB_LIST } from "./job-list.tsx";
import { JOB_STATES, type JobState, useCounts, useJobs } from "./queries.ts";
import { RetryAll } from "./retry-all.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({ tabs: { flexWrap: "wrap" } });

/** Work that is not done, one state at a time; what needs a person first. */
export function JobsScreen() {
  const question = useQuestion(JOB_LIST);
  const [parameters] = useSearchParams();
  const state = JOB_STATES.find((each) => each === parameters.get("state")) ?? "parked";
  const list = useJobs(state, question.query);
  const some = (list.data?.pages[0]?.items.length ?? 0) > 0;
  return (
    <Page
      title={WORDS.title}
      actions={some && canBeTried(state) && <RetryAll state={state} search={question.search} />}
    >
      <Text>{WORDS.why}</Text>
      <States state={state} search={question.search} />
      <DataTable
        table={JOB_LIST}
        question={question}
        list={list}
        empty={WORDS.empty[state]}
        note={WORDS.zone({ zone: zoneWords(viewer()) })}
      />
    </Page>
  );
}

function States({ state, search }: { readonly state: JobState; readonly search: string }) {
  const styles = useStyles();
  const counts = useCounts(search);
  const [, setParameters] = useSearchParams();
  const choose = (chosen: unknown) =>
    setParameters((before) => asking(before, "state", chosen === "parked" ? undefined : String(chosen)));
  return (
    <TabList
      className={styles.tabs}
      aria-label={WORDS.tabs}
      selectedValue={state}
      onTabSelect={(_event, { value }) => choose(value)}
    >
      {JOB_STATES.map((each) => {
        const count = counts[each];
        const name = WORDS.states[each];
        return (
          <Tab key={each} value={each}>
            {count === undefined ? name : WORDS.count({ state: name, count })}
          </Tab>
        );
      })}
    </TabList>
  );
}

function canBeTried(state: JobState): state is "parked" | "waiting" {
  return state === "parked" || state === "waiting";
}
