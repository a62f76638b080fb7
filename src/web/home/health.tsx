import { ConnectionCard } from "../../features/connection/screens/connection-card.tsx";
import { useConnections } from "../../features/connection/screens/queries.ts";
import { Allowed } from "../parts/allowed.tsx";
import { Asked } from "../parts/asked.tsx";
import { Empty } from "../parts/empty.tsx";
import { ScreenButton, ScreenLink } from "../parts/links.tsx";
import { useInstallation } from "../shell/installation.ts";
import { Section } from "./section.tsx";
import { WORDS } from "./words.ts";

/** Whether Microsoft can be reached, by connection. */
export function Health() {
  const connections = useConnections();
  const { data: installation } = useInstallation();
  const pretended = installation?.sandbox !== undefined && (connections.data?.length ?? 0) > 0;
  return (
    <Section title={WORDS.health} more={pretended && <OwnTenant />}>
      <Asked query={connections} rows={2}>
        {(all) =>
          all.length === 0 ? <Unconnected /> : all.map((each) => <ConnectionCard key={each.id} connection={each} />)
        }
      </Asked>
    </Section>
  );
}

/** Whoever only has the sandbox so far is shown the way to the real one. */
function OwnTenant() {
  return (
    <Allowed needs="connections:write">
      <ScreenLink to="/set-up">{WORDS.ownTenant}</ScreenLink>
    </Allowed>
  );
}

function Unconnected() {
  return (
    <Empty
      title={WORDS.noConnectionTitle}
      words={WORDS.noConnection}
      action={
        <Allowed needs="connections:write">
          <ScreenButton to="/set-up" appearance="primary">
            {WORDS.connect}
          </ScreenButton>
        </Allowed>
      }
    />
  );
}
