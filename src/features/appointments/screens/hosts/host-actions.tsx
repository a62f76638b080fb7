import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { explain } from "../../../../web/parts/explain.ts";
import type { Host } from "../queries.ts";
import { useHostChanges } from "./queries.ts";
import { HOSTS as words } from "./words.ts";

/** Takes a host off what can be booked, or brings them back. */
export function HostActions({ host: { id, name, archivedAt } }: { readonly host: Host }) {
  const notice = useNotice();
  const { save } = useHostChanges();
  const [asking, setAsking] = useState(false);
  const gone = archivedAt !== undefined;
  const act = () =>
    save.mutate(
      { id, archived: !gone },
      {
        onSuccess: () => {
          notice((gone ? words.restored : words.archivedNow)({ name }));
          setAsking(false);
        },
        onError: (error) => gone && notice(explain(error).sentence),
      },
    );
  return (
    <>
      <Button disabledFocusable={save.isPending} onClick={gone ? act : () => setAsking(true)}>
        {gone ? words.restore : words.archive}
      </Button>
      {asking && (
        <Confirm
          title={words.archiveTitle({ name })}
          loss={[words.archiveLoss]}
          verb={words.archive}
          busy={save.isPending}
          error={save.error}
          act={act}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
