import { Button, Text } from "@fluentui/react-components";
import { VisitCard } from "../../../../web/visit/card.tsx";
import { VisitorColumn } from "../../../../web/visit/column.tsx";
import { goingOn } from "../../../../web/visit/within.ts";
import type { Asked } from "./use-asked.ts";
import { WORDS } from "./words.ts";

const NOT_SHOWN = {
  looking: { title: () => WORDS.looking, words: () => WORDS.moment },
  gone: { title: () => WORDS.goneTitle, words: () => WORDS.gone },
  failed: { title: () => WORDS.failedTitle, words: () => WORDS.failed },
  stranger: { title: () => WORDS.strangerTitle, words: () => WORDS.stranger },
};

interface Props {
  readonly is: Exclude<Asked<unknown>["is"], "shown">;
  /** Where everything is listed that can be booked here. */
  readonly list?: string;
}

/** Instead of a booking page: what keeps it away, and where to go on. */
export function NotShown({ is, list }: Props) {
  const { title, words } = NOT_SHOWN[is];
  return (
    <VisitorColumn title={title()} wide={is === "looking"}>
      {is === "looking" ? (
        <output>{words()}</output>
      ) : (
        <VisitCard>
          <Text role="alert">{words()}</Text>
          {is === "stranger" && <Onwards to="/visit" words={WORDS.comeIn} />}
          {is === "gone" && list !== undefined && <Onwards to={goingOn(list)} words={WORDS.other} />}
        </VisitCard>
      )}
    </VisitorColumn>
  );
}

function Onwards({ to, words }: { readonly to: string; readonly words: string }) {
  return (
    <div>
      <Button as="a" href={to}>
        {words}
      </Button>
    </div>
  );
}
