import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useTabStop } from "../../../../web/table/tab-stop.ts";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { type HandOverKey, useHandOverKeyActs, useLastHandOver } from "./queries.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly made: HandOverKey;
}

/** Ends a hand-over key, after saying when somebody last came by it. */
export function EndKey({ made }: Props) {
  const { name } = made;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" aria-label={WORDS.endAbout({ name })} onClick={() => setAsking(true)} {...useTabStop()}>
        {WORDS.end}
      </Button>
      {asking && <Question made={made} close={() => setAsking(false)} />}
    </>
  );
}

function Question({ made: { id, name }, close }: Props & { readonly close: () => void }) {
  const notice = useNotice();
  const { end } = useHandOverKeyActs();
  const { data: last } = useLastHandOver(name);
  const used = last ? WORDS.endUsed({ when: momentWords(new Date(last), viewer()) }) : WORDS.endUnused;
  const act = () =>
    end.mutate(id, {
      onSuccess: () => {
        notice(WORDS.ended({ name }));
        close();
      },
    });
  return (
    <Confirm
      title={WORDS.endTitle({ name })}
      loss={[...(last === undefined ? [] : [used]), WORDS.endLoss]}
      verb={WORDS.end}
      keep={WORDS.keep}
      busy={end.isPending}
      error={end.error}
      act={act}
      close={close}
    />
  );
}
