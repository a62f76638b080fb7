import { Badge } from "@fluentui/react-components";
import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { TwoColumns } from "../../../../web/parts/known.tsx";
import { TimelinePanel } from "../timeline/timeline-panel.tsx";
import { ClientActions } from "./client-actions.tsx";
import { ClientFacts } from "./client-facts.tsx";
import { ContactsPanel } from "./contacts-panel.tsx";
import { useClient } from "./queries.ts";
import { WORDS } from "./words.ts";

const { record } = WORDS;

/** One client: what is known, whom to talk to, and what happened. */
export function ClientScreen() {
  const { id = "" } = useParams();
  const client = useClient(id);
  const archived = client.data?.archivedAt !== undefined;
  return (
    <Page
      title={client.data?.name ?? WORDS.one}
      mark={archived && <Badge appearance="tint">{WORDS.archived}</Badge>}
      actions={client.data && <ClientActions client={client.data} />}
    >
      <Asked query={client} rows={5}>
        {(known) => (
          <TwoColumns
            side={
              <>
                <Panel title={record.about}>
                  <ClientFacts client={known} />
                </Panel>
                <ContactsPanel client={known.id} />
              </>
            }
          >
            <TimelinePanel of="client" id={known.id} />
          </TwoColumns>
        )}
      </Asked>
      <div>
        <ScreenLink to="/clients">{record.all}</ScreenLink>
      </div>
    </Page>
  );
}
