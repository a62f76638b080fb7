import type { Connection } from "../../../../sdk/src/index.ts";
import { FieldsDialog } from "../../../web/form/form-dialog.tsx";
import { useForm } from "../../../web/form/use-form.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { CLOUD_FIELDS, cloudOf } from "./cloud-field.ts";
import { useCloud } from "./queries.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly connection: Connection;
  readonly close: () => void;
}

/** Another cloud for a connection whose tenant was not found; what Microsoft says there is told at once. */
export function ChooseCloud({ connection: { id, name, cloud }, close }: Props) {
  const notice = useNotice();
  const choosing = useCloud();
  const start: { readonly cloud: string } = { cloud };
  const form = useForm({
    fields: CLOUD_FIELDS,
    start,
    send: (held) => choosing.mutateAsync({ id, cloud: cloudOf(held.cloud) }),
    done: ({ finding }) => {
      notice(WORDS.tested({ name, sentence: finding?.sentence ?? WORDS.states.pending }));
      close();
    },
  });
  return (
    <FieldsDialog
      title={WORDS.chooseCloudAbout({ name })}
      why={WORDS.chooseCloudWhy}
      verb={WORDS.chooseCloud}
      form={form}
      close={close}
    />
  );
}
