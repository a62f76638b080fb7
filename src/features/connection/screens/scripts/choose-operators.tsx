import type { Connection } from "../../../../../sdk/src/index.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { chosenIn, complaintsAbout, FIELDS, notAsked, startOf } from "./operators-form.ts";
import { type OperatorsKept, useChoice } from "./queries.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly connection: Pick<Connection, "id" | "name">;
  readonly kept: OperatorsKept;
  readonly close: () => void;
}

/** Chooses whom Parley may act for. Microsoft is not asked, so it can be done while Microsoft is down. */
export function ChooseOperators({ connection: { id, name }, kept, close }: Props) {
  const notice = useNotice();
  const choice = useChoice(id);
  const form = useForm({
    fields: FIELDS,
    start: startOf(kept),
    except: notAsked,
    check: complaintsAbout,
    send: (held) => choice.mutateAsync(chosenIn(held)),
    done: () => {
      notice(WORDS.chosen({ name }));
      close();
    },
  });
  return (
    <FieldsDialog
      title={WORDS.chooseAbout({ name })}
      why={WORDS.operatorsWhy}
      verb={WORDS.choose}
      form={form}
      close={close}
    />
  );
}
