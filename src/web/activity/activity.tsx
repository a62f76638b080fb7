import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Fact } from "../../../sdk/src/index.ts";
import { FACT_WORDS } from "../fact-words.ts";
import { FactList } from "../facts/fact-list.tsx";
import { allFacts } from "../facts/queries.ts";
import { Empty } from "../parts/empty.tsx";
import { ScreenLink } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { WORDS as SHELL } from "../words.ts";
import { WORDS } from "./words.ts";

/** What happened, newest first and live. */
export function Activity() {
  return (
    <Page title={WORDS.title}>
      <Text>{WORDS.why}</Text>
      <Facts />
    </Page>
  );
}

function Facts() {
  const list = useInfiniteQuery(allFacts);
  if (list.isPending) return <Waiting rows={8} />;
  if (list.isLoadingError) return <ProblemBar error={list.error} tryAgain={() => void list.refetch()} />;
  const facts = list.data.pages.flatMap(({ items }) => items);
  if (facts.length === 0) return <Empty title={WORDS.emptyTitle} words={WORDS.empty} />;
  return (
    <>
      {list.isError && <ProblemBar error={list.error} tryAgain={() => void list.refetch()} />}
      <FactList facts={facts} words={FACT_WORDS} wrap={linked} />
      {list.hasNextPage && (
        <div>
          <Button disabledFocusable={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {SHELL.more}
          </Button>
        </div>
      )}
    </>
  );
}

/** Where the thing that a fact is about can be looked at, by the fact's noun. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  meeting: (id) => `/meetings/${id}`,
  connection: () => "/connections",
};

function linked({ what, about }: Fact, sentence: string): ReactNode {
  const page = PAGES[what.split(".").at(0) ?? ""];
  return page === undefined ? sentence : <ScreenLink to={page(about)}>{sentence}</ScreenLink>;
}
