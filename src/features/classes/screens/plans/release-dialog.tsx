import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type PlannedTeam, usePlanActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const { release: words } = WORDS;

const OF_RELEASE = fields([
  { name: "because", kind: "multiline", label: () => words.because, required: true, max: 400 },
]);

interface Props {
  readonly plan: string;
  readonly part: PlannedTeam;
  readonly close: () => void;
}

/** Lets be done what was stopped for a team, with the reason that is recorded. */
export function ReleaseDialog({ plan, part: { team }, close }: Props) {
  const notice = useNotice();
  const { release } = usePlanActs(plan);
  const form = useForm({
    fields: OF_RELEASE,
    start: { because: "" },
    send: ({ because }) => release.mutateAsync({ team: team.id, because: because.replaceAll(/\s+/g, " ").trim() }),
    done: () => {
      notice(words.done({ team: team.name }));
      close();
    },
  });
  return (
    <FieldsDialog
      title={words.title({ team: team.name })}
      why={words.why}
      verb={words.verb}
      form={form}
      close={close}
    />
  );
}
