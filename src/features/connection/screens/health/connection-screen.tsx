import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { ConnectionActions } from "../connection-actions.tsx";
import { ConnectionCard } from "../connection-card.tsx";
import { ScriptsPart } from "../scripts/scripts-part.tsx";
import { ConsentPanel } from "../step/consent-panel.tsx";
import { DiagnosticsPart } from "./diagnostics-part.tsx";
import { useConnection } from "./queries.ts";
import { ReadinessPanel } from "./readiness-panel.tsx";
import { RequirementsPanel } from "./requirements-panel.tsx";
import { WORDS } from "./words.ts";

/** One connection: what it is, how it does, what it needs, and the scripts that open Microsoft's gates to it. */
export function ConnectionScreen() {
  const { id = "" } = useParams();
  const connection = useConnection(id);
  return (
    <Page title={connection.data?.name ?? WORDS.one}>
      <Asked query={connection} rows={5}>
        {(known) => (
          <>
            <ConnectionCard
              connection={known}
              title={WORDS.about}
              whole
              actions={<ConnectionActions connection={known} />}
            />
            {known.state !== "retired" && (
              <>
                <ConsentPanel id={id} />
                <DiagnosticsPart id={id} />
                <ReadinessPanel id={id} />
                <RequirementsPanel id={id} />
                <ScriptsPart connection={known} />
              </>
            )}
          </>
        )}
      </Asked>
      <div>
        <ScreenLink to="/connections">{WORDS.all}</ScreenLink>
      </div>
    </Page>
  );
}
