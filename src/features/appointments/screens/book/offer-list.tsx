import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { VisitCard } from "../../../../web/visit/card.tsx";
import { VisitorColumn } from "../../../../web/visit/column.tsx";
import { goingOn } from "../../../../web/visit/within.ts";
import { leadWords, momentWords, type Viewer } from "../../../../web/when/words.ts";
import { viewerAt } from "../picker/use-picked.ts";
import type { BookingPage } from "./doors.ts";
import { NotShown } from "./not-shown.tsx";
import { placeWords } from "./place-words.ts";
import { useAsked } from "./use-asked.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  service: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  name: { marginBlock: 0, color: tokens.colorBrandForegroundLink },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly ask: (signal: AbortSignal) => Promise<BookingPage>;
  readonly at: string;
}

/** Everything that can be booked, what has the soonest free time first. */
export function OfferList({ ask, at }: Props) {
  const styles = useStyles();
  const asked = useAsked(ask);
  if (asked.is !== "shown") return <NotShown is={asked.is} />;
  const { organisation, services } = asked.answer;
  const here = viewerAt(asked.ahead, undefined);
  return (
    <VisitorColumn title={WORDS.listTitle} above={organisation}>
      {services.length === 0 && (
        <VisitCard>
          <Text>{WORDS.nothing}</Text>
        </VisitCard>
      )}
      <ul className={styles.list}>
        {services.map((service) => (
          <li key={service.slug}>
            <Service service={service} here={here} at={at} />
          </li>
        ))}
      </ul>
    </VisitorColumn>
  );
}

interface ServiceProps {
  readonly service: BookingPage["services"][number];
  readonly here: Viewer;
  readonly at: string;
}

function Service({ service: { slug, name, duration, place, soonest, nextRelease }, here, at }: ServiceProps) {
  const styles = useStyles();
  return (
    <a href={goingOn(`${at}/${slug}`)} className={styles.service}>
      <Text as="h2" size={400} weight="semibold" block className={styles.name}>
        {name}
      </Text>
      <Text>
        {soonest === undefined ? WORDS.noTime : WORDS.soonest({ when: momentWords(new Date(soonest), here) })}
      </Text>
      {soonest === undefined && nextRelease !== undefined && (
        <Text>{WORDS.released({ when: momentWords(new Date(nextRelease), here) })}</Text>
      )}
      <Text size={200} className={styles.quiet}>
        {WORDS.lasts({ time: leadWords(duration) })} {placeWords(place)}
      </Text>
    </a>
  );
}
