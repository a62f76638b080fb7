import { Button } from "@fluentui/react-components";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { useNoteWriting } from "./notes-queries.ts";
import { RECORD } from "./words.ts";

const { notes: words } = RECORD;

const FIELDS = fields([{ kind: "multiline", name: "text", label: () => words.text, required: true, max: 20_000 }]);

interface Props {
  readonly appointment: string;
  readonly done: () => void;
}

/** A note of one's own. */
export function NewNote({ appointment, done }: Props) {
  const notice = useNotice();
  const write = useNoteWriting(appointment);
  const form = useForm({
    fields: FIELDS,
    start: { text: "" },
    send: ({ text }) => write.mutateAsync(text.trim()),
    done: () => {
      notice(words.done);
      done();
    },
  });
  return (
    <FormFrame submit={form.submit} wrong={form.wrong}>
      {form.problem !== undefined && <ProblemBar error={form.problem} />}
      <Fields form={form} />
      <div>
        <Button type="submit" disabledFocusable={form.busy}>
          {words.write}
        </Button>
      </div>
    </FormFrame>
  );
}
