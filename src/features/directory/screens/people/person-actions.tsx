import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ExportLink } from "../export-link.tsx";
import { type Person, usePersonChanges } from "./queries.ts";
import { WORDS } from "./words.ts";

const { record, erase: words } = WORDS;
const PersonForm = later(async () => (await import("./person-form.tsx")).PersonForm);

/** What can be done with a person. */
export function PersonActions({ person }: { readonly person: Person }) {
  const [asking, setAsking] = useState<"edit" | "erase">();
  const close = () => setAsking(undefined);
  return (
    <>
      <Allowed needs="people:write">
        <Button onClick={() => setAsking("edit")}>{record.edit}</Button>
      </Allowed>
      <Allowed needs="people:erase">
        <ExportLink path={`/api/people/${person.id}/export`} title={record.export} name="person.json" />
        <Button onClick={() => setAsking("erase")}>{record.erase}</Button>
      </Allowed>
      {asking === "edit" && <PersonForm person={person} close={close} />}
      {asking === "erase" && <ErasePerson person={person} close={close} />}
    </>
  );
}

function ErasePerson({ person: { id, name }, close }: { readonly person: Person; readonly close: () => void }) {
  const navigate = useNavigate();
  const notice = useNotice();
  const { erase } = usePersonChanges(id);
  const act = () =>
    erase.mutate(undefined, {
      onSuccess: () => {
        notice(words.done({ name }));
        void navigate("/people");
      },
    });
  return (
    <Confirm
      title={words.title({ name })}
      loss={[words.loss, words.tombstone, words.undone]}
      verb={words.verb}
      keep={words.keep}
      name={name}
      busy={erase.isPending}
      error={erase.error}
      act={act}
      close={close}
    />
  );
}
