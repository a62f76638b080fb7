import { useQuery } from "@tanstack/react-query";
import { Text } from "@fluentui/react-components";
import { FACT_WORDS } from "../fact-words.ts";
import { Asked } from "../parts/asked.tsx";
import { FactList } from "./fact-list.tsx";
import { factsAbout } from "./queries.ts";
import { WORDS } from "./words.ts";

/** What happened to one thing, newest first and live. `about` is its id. */
export function Timeline({ about }: { readonly about: string }) {
  const facts = useQuery(factsAbout(about));
  return (
    <Asked query={facts} rows={3}>
      {(all) => (all.length === 0 ? <Text>{WORDS.none}</Text> : <FactList facts={all} words={FACT_WORDS} />)}
    </Asked>
  );
}
