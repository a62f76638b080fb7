import { Asked } from "../../../../web/parts/asked.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { useNew } from "../../../../web/table/use-new.ts";
import { spanWords, viewer } from "../../../../web/when/words.ts";
import { AddClosure } from "./add-closure.tsx";
import { KeptList } from "./kept-list.tsx";
import { useClosureChanges, useClosures } from "./queries.ts";
import { HOSTS } from "./words.ts";

const { closures: words } = HOSTS;

/** When the organisation is closed. */
export function ClosuresTab() {
  const form = useNew("closure", "appointments:manage");
  const closures = useClosures();
  const { remove } = useClosureChanges();
  return (
    <>
      <div>
        <NewButton form={form}>{words.add}</NewButton>
      </div>
      <Asked query={closures} rows={3}>
        {(all) => (
          <KeptList
            items={all}
            words={words}
            remove={remove}
            more={({ start, end }) => spanWords({ start: new Date(start), end: new Date(end) }, viewer())}
          />
        )}
      </Asked>
      {form.asked && <AddClosure close={form.close} />}
    </>
  );
}
