import { ProgressBar, Text } from "@fluentui/react-components";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import type { Plan } from "./queries.ts";
import { WORDS } from "./words.ts";

const { progress: words } = WORDS;

/** How far a run is: teams done, requests left, and the end to be expected. */
export function PlanProgress({ plan: { progress, state } }: { readonly plan: Plan }) {
  const { waiting, running, done, failed, stopped, refused, requestsLeft, endsAbout } = progress;
  const all = waiting + running + done + failed;
  const sentences = [
    words.done({ done, all }),
    state !== "finished" && words.left({ count: requestsLeft }),
    endsAbout !== undefined && words.ends({ when: momentWords(new Date(endsAbout), viewer()) }),
    failed > 0 && words.failed({ count: failed }),
    refused > 0 && words.refused({ count: refused }),
    stopped > 0 && words.stopped({ count: stopped }),
  ];
  return (
    <Panel title={words.title}>
      <ProgressBar
        aria-label={words.label}
        value={done + failed}
        max={Math.max(all, 1)}
        color={failed > 0 ? "warning" : "brand"}
        thickness="large"
      />
      <Text aria-live="polite">{sentences.filter(Boolean).join(" ")}</Text>
    </Panel>
  );
}
