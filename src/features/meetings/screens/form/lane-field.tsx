import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { Meeting } from "../../../../../sdk/src/index.ts";
import { WORDS } from "../words.ts";

const LANES = ["calendar", "standalone"] as const;

interface Props {
  readonly lane: Meeting["lane"];
  readonly choose: (lane: Meeting["lane"]) => void;
}

/** Where the meeting is kept, each choice with what follows from it. */
export function LaneField({ lane, choose }: Props) {
  return (
    <Field label={WORDS.form.lane}>
      <RadioGroup
        value={lane}
        onChange={(_event, { value }) => choose(value === "standalone" ? "standalone" : "calendar")}
      >
        {LANES.map((each) => (
          <Radio
            key={each}
            value={each}
            label={
              <>
                {WORDS.form.lanes[each]}
                <br />
                <Text size={200}>{WORDS.form.consequences[each]}</Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
