import { Button, Field, Select } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useState } from "react";
import { FieldGroup } from "../../../../web/form/field-group.tsx";
import { Explanation } from "../parts/explanation.tsx";
import { SlotPicker } from "../parts/slot-picker.tsx";
import { type Service, useHosts } from "../queries.ts";
import { WORDS } from "../words.ts";
import { BEHALF as words } from "./words.ts";

interface Chosen {
  readonly day: string;
  readonly start: string | undefined;
  readonly host: string;
}

interface Props {
  readonly service: Service;
  readonly chosen: Chosen;
  readonly change: (change: Partial<Chosen>) => void;
  readonly complaint: string | undefined;
}

/** With whom and when; and why the chosen time is free or is not, for whoever asks. */
export function WhenFields({ service, chosen: { day, start, host }, change, complaint }: Props) {
  const [asking, setAsking] = useState(false);
  const hosts = (useHosts().data ?? []).filter(({ id }) => service.hosts.includes(id));
  return (
    <>
      {hosts.length > 1 && service.takes === "any-host" && (
        <Field label={words.host}>
          <Select value={host} onChange={(_event, { value }) => change({ host: value })}>
            <option value="">{words.anyHost}</option>
            {hosts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <FieldGroup label={words.when} complaint={complaint}>
        <SlotPicker
          service={service.id}
          host={host === "" ? undefined : host}
          day={day}
          look={(other) => change({ day: other })}
          start={start}
          choose={(free) => change({ start: free })}
        />
      </FieldGroup>
      {start !== undefined && (
        <div>
          <Button
            appearance="subtle"
            icon={<QuestionCircleRegular />}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {asking ? WORDS.explanation.hide : WORDS.explanation.ask}
          </Button>
          {asking && <Explanation service={service.id} start={start} as="staff" />}
        </div>
      )}
    </>
  );
}
