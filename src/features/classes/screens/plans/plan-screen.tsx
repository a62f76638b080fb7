import { MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { PlanActions } from "./plan-actions.tsx";
import { PlanPeople } from "./plan-people.tsx";
import { PlanProgress } from "./plan-progress.tsx";
import { PlanState } from "./plan-state.tsx";
import { PlanTeams } from "./plan-teams.tsx";
import { PlanTotals } from "./plan-totals.tsx";
import { type Plan, usePlan } from "./queries.ts";
import { StoppedTeams } from "./stopped-teams.tsx";
import { WORDS } from "./words.ts";

/** A plan: what a sync would do and why, what waits for a person; and once it is begun, how far it is. */
export function PlanScreen() {
  const { id = "" } = useParams();
  const query = usePlan(id);
  const plan = query.data;
  return (
    <Page
      title={plan?.begunAt === undefined ? WORDS.one : WORDS.run}
      mark={plan && <PlanState {...plan} />}
      actions={plan && <PlanActions plan={plan} />}
    >
      <Asked query={query} rows={6}>
        {(known) => (
          <>
            <Standing plan={known} />
            <Warnings plan={known} />
            {known.begunAt !== undefined && <PlanProgress plan={known} />}
            <StoppedTeams plan={known} />
            {known.totals !== undefined && (
              <>
                <PlanTotals plan={known} totals={known.totals} />
                <PlanTeams id={id} />
                <PlanPeople id={id} />
              </>
            )}
          </>
        )}
      </Asked>
      <div>
        <ScreenLink to="/classes/plans">{WORDS.all}</ScreenLink>
      </div>
    </Page>
  );
}

function Standing({ plan: { state, finding, totals, progress } }: { readonly plan: Plan }) {
  if (finding !== undefined)
    return (
      <MessageBar intent={state === "failed" ? "error" : "warning"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{finding.sentence}</MessageBarTitle> {finding.cure}
        </MessageBarBody>
      </MessageBar>
    );
  if (state === "drawing") return <Text aria-live="polite">{WORDS.drawing}</Text>;
  if (state !== "drawn") return null;
  return <Text>{totals?.requests === 0 && progress.stopped === 0 ? WORDS.nothing : WORDS.dry}</Text>;
}

/** How near an account comes to what Microsoft allows it. */
function Warnings({ plan: { warnings } }: { readonly plan: Plan }) {
  return warnings.map(({ reason, found, limit }) => (
    <MessageBar key={reason} intent={found > limit ? "error" : "warning"} layout="multiline">
      <MessageBarBody>{WORDS.warnings[reason]({ found, limit })}</MessageBarBody>
    </MessageBar>
  ));
}
