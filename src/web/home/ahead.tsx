import { Text } from "@fluentui/react-components";
import { NextMeetings } from "../../features/meetings/screens/next-meetings.tsx";
import { useAhead } from "../../features/meetings/screens/queries.ts";
import { Asked } from "../parts/asked.tsx";
import { ScreenLink } from "../parts/links.tsx";
import { Section } from "./section.tsx";
import { WORDS } from "./words.ts";

const SHOWN = 5;

/** The meetings that come next. */
export function Ahead() {
  const ahead = useAhead();
  return (
    <Section title={WORDS.next} more={<ScreenLink to="/meetings">{WORDS.all}</ScreenLink>}>
      <Asked query={ahead} rows={3}>
        {({ meetings }) =>
          meetings.length === 0 ? (
            <Text>{WORDS.nothingAhead}</Text>
          ) : (
            <NextMeetings meetings={meetings.slice(0, SHOWN)} />
          )
        }
      </Asked>
    </Section>
  );
}
