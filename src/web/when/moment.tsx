import { clockMomentWords, momentWords, viewer } from "./words.ts";
import { WORDS } from "./catalogue.ts";

interface Props {
  /** RFC 3339. */
  readonly at: string;
  /** The zone of whom it is about, where that is known: named beside the viewer's where the two differ. */
  readonly zone?: string;
}

/** An instant by the viewer's clock, and by the clock of whom it is about where that shows another time. */
export function Moment({ at, zone }: Props) {
  return <time dateTime={at}>{bothClocks(new Date(at), zone)}</time>;
}

function bothClocks(instant: Date, zone: string | undefined): string {
  const here = viewer();
  const there = { ...here, zone: zone ?? here.zone };
  const own = momentWords(instant, here);
  if (clockMomentWords(instant, there) === clockMomentWords(instant, here)) return own;
  return WORDS.there({ own, there: momentWords(instant, there) });
}
