import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useTabStop } from "../../../../web/table/tab-stop.ts";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { type Key, useKeyActs } from "../queries.ts";
import { WORDS } from "./words.ts";

/** Ends a key, after saying when it was last of use. */
export function EndKey({ made: { id, name, usedAt } }: { readonly made: Key }) {
  const notice = useNotice();
  const { end } = useKeyActs();
  const [asking, setAsking] = useState(false);
  const act = () => end.mutate(id, { onSuccess: () => notice(WORDS.ended({ name })) });
  return (
    <>
      <Button size="small" aria-label={WORDS.endAbout({ name })} onClick={() => setAsking(true)} {...useTabStop()}>
        {WORDS.end}
      </Button>
      {asking && (
        <Confirm
          title={WORDS.endTitle({ name })}
          loss={[
            usedAt === undefined ? WORDS.endUnused : WORDS.endUsed({ when: momentWords(new Date(usedAt), viewer()) }),
            WORDS.endLoss,
          ]}
          verb={WORDS.end}
          keep={WORDS.keep}
          busy={end.isPending}
          error={end.error}
          act={act}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
