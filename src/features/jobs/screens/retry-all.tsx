import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../web/form/confirm.tsx";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { explain } from "../../../web/parts/explain.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { useRetries } from "./queries.ts";
import { WORDS } from "./words.ts";

const { retryAll: words } = WORDS;

interface Props {
  readonly state: "parked" | "waiting";
  readonly search: string;
}

/** Tries everything now that the list shows, once somebody has seen how much it is. */
export function RetryAll({ state, search }: Props) {
  const [count, setCount] = useState<number>();
  const counting = useRetries();
  const retries = useRetries();
  const notice = useNotice();
  const wish = { state, ...(search !== "" && { search }) };
  const ask = () =>
    counting.mutate(
      { ...wish, dryRun: true },
      {
        onSuccess: (found) => (found.count === 0 ? notice(words.none) : setCount(found.count)),
        onError: (error) => notice(explain(error).sentence),
      },
    );
  const act = () =>
    retries.mutate(wish, {
      onSuccess: (tried) => {
        notice(words.done({ count: tried.count }));
        setCount(undefined);
      },
    });
  return (
    <Allowed needs="jobs:write">
      <Button disabledFocusable={counting.isPending} onClick={ask}>
        {words.ask}
      </Button>
      {count !== undefined && (
        <Confirm
          title={words.title({ count })}
          loss={[words.loss]}
          verb={words.verb({ count })}
          busy={retries.isPending}
          error={retries.error}
          act={act}
          close={() => setCount(undefined)}
        />
      )}
    </Allowed>
  );
}
