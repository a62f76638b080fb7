import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useNew } from "../../../../web/table/use-new.ts";
import { KeptList } from "./kept-list.tsx";
import { useRoomChanges, useRooms } from "./queries.ts";
import { HOSTS } from "./words.ts";

const { rooms: words } = HOSTS;
const FIELDS = fields([{ kind: "text", name: "name", label: () => words.name, required: true, max: 120 }]);

/** The rooms that appointments may take. */
export function RoomsTab() {
  const form = useNew("room", "appointments:manage");
  const rooms = useRooms();
  const { remove } = useRoomChanges();
  return (
    <>
      <div>
        <NewButton form={form}>{words.add}</NewButton>
      </div>
      <Asked query={rooms} rows={3}>
        {(all) => (
          <KeptList items={all.filter(({ archivedAt }) => archivedAt === undefined)} words={words} remove={remove} />
        )}
      </Asked>
      {form.asked && <AddRoom close={form.close} />}
    </>
  );
}

function AddRoom({ close }: { readonly close: () => void }) {
  const notice = useNotice();
  const { add } = useRoomChanges();
  const form = useForm({
    fields: FIELDS,
    start: { name: "" },
    send: ({ name }) => add.mutateAsync({ name: name.trim() }),
    done: ({ name }) => {
      notice(words.added({ name }));
      close();
    },
  });
  return <FieldsDialog title={words.add} verb={words.add} form={form} close={close} />;
}
