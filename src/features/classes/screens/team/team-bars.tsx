import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ClassShown } from "../listing/queries.ts";
import { TEAM_WORDS as WORDS } from "./words.ts";

/** What somebody has to know of the team of a class: that students are kept out, or what is amiss. */
export function TeamBars({ known: { team } }: { readonly known: ClassShown }) {
  if (team === undefined) return null;
  const { finding, isLocked } = team;
  return (
    <>
      {isLocked === true && team.state === "live" && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{WORDS.locked}</MessageBarBody>
        </MessageBar>
      )}
      {finding !== undefined && (
        <MessageBar intent={finding.level === "waiting" ? "info" : "warning"} layout="multiline">
          <MessageBarBody>
            {finding.sentence} {finding.cure}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
