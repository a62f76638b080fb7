import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import type { Service } from "../queries.ts";
import { useServiceChanges } from "./queries.ts";
import { SERVICES as words } from "./words.ts";

/** Takes a service off what can be booked, or brings it back. */
export function Archiving({ service: { id, name, archivedAt } }: { readonly service: Service }) {
  const notice = useNotice();
  const { archive, restore } = useServiceChanges(id);
  const [asking, setAsking] = useState(false);
  if (archivedAt !== undefined) {
    const bring = () =>
      restore.mutate(undefined, {
        onSuccess: () => notice(words.restored({ name })),
        onError: (error) => notice(explain(error).sentence),
      });
    return (
      <Button disabledFocusable={restore.isPending} onClick={bring}>
        {words.restore}
      </Button>
    );
  }
  const act = () =>
    archive.mutate(undefined, {
      onSuccess: () => {
        notice(words.archivedNow({ name }));
        setAsking(false);
      },
    });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.archive}</Button>
      {asking && (
        <Confirm
          title={words.archiveTitle({ name })}
          loss={[words.archiveLoss]}
          verb={words.archive}
          busy={archive.isPending}
          error={archive.error}
          act={act}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
