import { Dropdown, Option, Radio, RadioGroup } from "@fluentui/react-components";
import { useStaff } from "../../../../web/facts/actors.ts";
import { FieldGroup } from "../../../../web/form/field-group.tsx";
import { CHANNEL_WORDS as WORDS } from "./words.ts";

interface Props {
  /** Ids of users; `null` for everybody. */
  readonly seenBy: readonly string[] | null;
  readonly change: (seenBy: readonly string[] | null) => void;
  readonly complaint: string | undefined;
}

const { form: words } = WORDS;
const PREFIX = "user:";

/** Who of the staff sees a channel: everybody who may read messages, or only some people. */
export function SightField({ seenBy, change, complaint }: Props) {
  const staff = useStaff();
  const people = staff.map(({ actor, name }) => ({ id: actor.slice(PREFIX.length), name }));
  const chosen = people.filter(({ id }) => seenBy?.includes(id));
  return (
    <FieldGroup label={words.seenBy} hint={WORDS.supervisors} complaint={complaint}>
      <RadioGroup
        aria-label={words.seenBy}
        value={seenBy === null ? "everybody" : "named"}
        onChange={(_event, { value }) => change(value === "everybody" ? null : [])}
      >
        <Radio value="everybody" label={WORDS.everybody} />
        <Radio value="named" label={words.named} />
      </RadioGroup>
      {seenBy !== null && (
        <Dropdown
          multiselect
          aria-label={words.people}
          placeholder={words.people}
          selectedOptions={[...seenBy]}
          value={chosen.map(({ name }) => name).join(", ")}
          onOptionSelect={(_event, { selectedOptions }) => change(selectedOptions)}
        >
          {people.map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Dropdown>
      )}
    </FieldGroup>
  );
}
