import { later } from "../../../../web/parts/later.tsx";
import { VisitCard } from "../../../../web/visit/card.tsx";
import { VisitorColumn } from "../../../../web/visit/column.tsx";
import { Picker } from "../picker/picker.tsx";
import { usePicked } from "../picker/use-picked.ts";
import type { Door, ServicePage } from "./doors.ts";
import { NotShown } from "./not-shown.tsx";
import { KnowBefore } from "./know-before.tsx";
import { useAsked } from "./use-asked.ts";
import { Summary } from "./summary.tsx";
import { useHolding } from "./use-holding.ts";
import { WORDS } from "./words.ts";

const fetchForm = async () => (await import("./booking-form.tsx")).BookingForm;
const BookingForm = later(fetchForm);

/** One service, booked in two steps: a time, then who comes. */
export function OfferPage({ door }: { readonly door: Door }) {
  const asked = useAsked(door.service);
  if (asked.is !== "shown") return <NotShown is={asked.is} list={door.list} />;
  return <Shown door={door} service={asked.answer} ahead={asked.ahead} />;
}

interface Props {
  readonly door: Door;
  readonly service: ServicePage;
  readonly ahead: number;
}

function Shown({ door, service, ahead }: Props) {
  const picked = usePicked({ ask: door.slots, ahead, soonest: service.soonest });
  const holding = useHolding(door, picked.known.lookAgain);
  const { hold, busy, refusal, take } = holding;
  const { here } = picked;
  const { name, organisation, zone, capacity, nextRelease } = service;
  if (hold !== undefined) {
    const title = door.knows ? WORDS.confirmTitle : WORDS.formTitle;
    return (
      <VisitorColumn key="book" title={title} above={`${organisation} · ${name}`} step="form">
        <VisitCard>
          <Summary {...{ service, hold, holding, here, ahead }} />
        </VisitCard>
        <VisitCard>
          <BookingForm {...{ door, service, hold, here, take }} />
        </VisitCard>
      </VisitorColumn>
    );
  }
  return (
    <VisitorColumn key="book" title={name} above={organisation} step="time" wide>
      <VisitCard>
        <KnowBefore service={service} here={here} />
      </VisitCard>
      <VisitCard>
        <Picker
          {...{ picked, zone, busy, refusal, nextRelease }}
          ask={door.slots}
          tellsSeats={capacity > 1}
          choose={(start) => {
            // While the time is being taken, what is needed next is on its way as well.
            void fetchForm();
            take(start);
          }}
        />
      </VisitCard>
    </VisitorColumn>
  );
}
