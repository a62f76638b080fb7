import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { instantAt, type WallClock } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import { useClosureChanges } from "./queries.ts";
import { HOSTS } from "./words.ts";

const { closures: words } = HOSTS;
const NEVER: WallClock = { date: "", time: "00:00" };

const FIELDS = fields([
  { kind: "text", name: "name", label: () => words.name, required: true, max: 120 },
  { kind: "date-time", name: "start", label: () => words.start, required: true },
  { kind: "date-time", name: "end", label: () => words.end, required: true },
]);

/** Closes the organisation for a time. */
export function AddClosure({ close }: { readonly close: () => void }) {
  const notice = useNotice();
  const { add } = useClosureChanges();
  const form = useForm({
    fields: FIELDS,
    start: { name: "", start: NEVER, end: NEVER },
    send: ({ name, start, end }) =>
      add.mutateAsync({ name: name.trim(), start: instantOf(start), end: instantOf(end) }),
    done: ({ name }) => {
      notice(words.added({ name }));
      close();
    },
  });
  return <FieldsDialog title={words.add} why={words.empty} verb={words.add} form={form} close={close} />;
}

function instantOf(wall: WallClock): string {
  const instant = instantAt(wall, viewer().zone);
  if (instant === undefined) throw new Error("The form asks for moments that exist.");
  return instant.toISOString();
}
