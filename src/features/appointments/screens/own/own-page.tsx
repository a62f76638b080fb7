import { Text } from "@fluentui/react-components";
import { later } from "../../../../web/parts/later.tsx";
import { VisitCard } from "../../../../web/visit/card.tsx";
import { VisitorColumn } from "../../../../web/visit/column.tsx";
import { usePlace } from "../picker/place.ts";
import { viewerAt, zoneIn } from "../picker/use-picked.ts";
import { OwnFacts } from "./own-facts.tsx";
import { type OwnProps, STANDINGS, standingAt } from "./own-standing.ts";
import { useOwn } from "./use-own.ts";
import { WORDS } from "./words.ts";

// Most people come to read or to join.
const MoveOwn = later(async () => (await import("./move-own.tsx")).MoveOwn);
const CancelOwn = later(async () => (await import("./cancel-own.tsx")).CancelOwn);

const NOT_SHOWN = {
  looking: { title: () => WORDS.looking, words: () => WORDS.moment },
  gone: { title: () => WORDS.goneTitle, words: () => WORDS.gone },
  failed: { title: () => WORDS.failedTitle, words: () => WORDS.failed },
};

/** What a customer's link leads to: how it stands with their appointment, the way in, and what can be done about it. */
export function OwnPage() {
  const { known, show } = useOwn(location.pathname.split("/")[2] ?? "");
  if (known.is === "shown") return <Shown own={known.own} ahead={known.ahead} stale={known.stale} show={show} />;
  const { title, words } = NOT_SHOWN[known.is];
  return (
    <VisitorColumn title={title()}>
      {known.is === "looking" ? (
        <output>{words()}</output>
      ) : (
        <VisitCard>
          <Text role="alert">{words()}</Text>
        </VisitCard>
      )}
    </VisitorColumn>
  );
}

function Shown({ own, ahead, stale, show }: OwnProps & { readonly stale: boolean }) {
  const { at } = usePlace();
  const here = viewerAt(ahead, zoneIn(at));
  const { title } = STANDINGS[standingAt(own, here.now)];
  const above = `${own.organisation} · ${own.service.name}`;
  const doing = own.changeableUntil === undefined ? null : at.get("do");
  if (doing === "move") return <MoveOwn {...{ own, ahead, show, above }} />;
  if (doing === "cancel") return <CancelOwn {...{ own, ahead, show, above }} />;
  return (
    <VisitorColumn title={title()} above={above} step="read">
      <OwnFacts own={own} here={here} stale={stale} />
    </VisitorColumn>
  );
}
