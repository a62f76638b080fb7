import { Badge, Button } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { TwoColumns } from "../known.tsx";
import { TimelinePanel } from "../timeline/timeline-panel.tsx";
import { ClientFacts } from "./client-facts.tsx";
import { ContactsPanel } from "./contacts-panel.tsx";
import { type ClientInFull, useClient, useClientChanges } from "./queries.ts";
import { WORDS } from "./words.ts";

const { record } = WORDS;
const ClientForm = later(async () => (await import("./client-form.tsx")).ClientForm);

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

function ClientActions({ client }: { readonly client: ClientInFull }) {
  const notice = useNotice();
  const [editing, setEditing] = useState(false);
  const { archive, restore } = useClientChanges(client.id);
  const { name } = client;
  const gone = client.archivedAt !== undefined;
  const turn = () =>
    gone
      ? restore.mutate(undefined, { onSuccess: () => notice(record.didRestore({ name })) })
      : archive.mutate(undefined, { onSuccess: () => notice(record.didArchive({ name })) });
  return (
    <>
      <Button onClick={() => setEditing(true)}>{record.edit}</Button>
      <Button onClick={turn} disabledFocusable={archive.isPending || restore.isPending}>
        {gone ? record.restore : record.archive}
      </Button>
      {editing && <ClientForm client={client} close={() => setEditing(false)} />}
    </>
  );
}
