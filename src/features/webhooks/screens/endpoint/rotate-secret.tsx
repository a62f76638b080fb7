import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { hostOf } from "../host.ts";
import { type Endpoint, useRotation } from "../queries.ts";
import { WORDS } from "../words.ts";

const { rotate: words } = WORDS;

const FIELDS = fields([
  {
    name: "keepOldHours",
    kind: "number",
    label: () => words.hours,
    hint: () => words.hoursHint,
    required: true,
    min: 0,
    max: 168,
  },
]);
/** As the API has it when nothing is said. */
const A_DAY = 24;

interface Props {
  readonly endpoint: Endpoint;
  readonly close: () => void;
  readonly made: (secret: string) => void;
}

/** Gives an endpoint another secret, while the one before signs along. */
export function RotateSecret({ endpoint, close, made }: Props) {
  const rotation = useRotation(endpoint.id);
  const form = useForm<typeof FIELDS, { secret: string }>({
    fields: FIELDS,
    start: { keepOldHours: A_DAY },
    send: ({ keepOldHours = A_DAY }) => rotation.mutateAsync(keepOldHours),
    done: ({ secret }) => {
      made(secret);
      close();
    },
  });
  const title = words.title({ host: hostOf(endpoint.url) });
  return <FieldsDialog title={title} why={words.why} verb={words.verb} form={form} close={close} />;
}
