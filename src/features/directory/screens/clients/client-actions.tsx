import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type ClientInFull, useClientChanges } from "./queries.ts";
import { WORDS } from "./words.ts";

const { record } = WORDS;
const ClientForm = later(async () => (await import("./client-form.tsx")).ClientForm);

/** What can be done with a client. */
export function ClientActions({ client }: { readonly client: ClientInFull }) {
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
    <Allowed needs="clients:write">
      <Button onClick={() => setEditing(true)}>{record.edit}</Button>
      <Button onClick={turn} disabledFocusable={archive.isPending || restore.isPending}>
        {gone ? record.restore : record.archive}
      </Button>
      {editing && <ClientForm client={client} close={() => setEditing(false)} />}
    </Allowed>
  );
}
