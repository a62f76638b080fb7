import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { VisitCard } from "../../../../web/visit/card.tsx";
import { goingOn, isWithinPage } from "../../../../web/visit/within.ts";
import { bothSpanWords, momentWords, type Viewer } from "../../../../web/when/words.ts";
import { placeWords } from "../book/place-words.ts";
import { goTo } from "../picker/place.ts";
import { Note } from "../picker/note.tsx";
import { type Own, STANDINGS, type Standing, standingAt } from "./own-standing.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  own: { whiteSpace: "pre-line" },
  off: { textDecorationLine: "line-through" },
  quiet: { color: tokens.colorNeutralForeground2 },
  // As wide as the hand that looks for it.
  join: { minHeight: "56px", fontSize: tokens.fontSizeBase500, width: "100%" },
  acts: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 560px)": { flexDirection: "column" },
  },
  act: { minHeight: "44px" },
});

interface Props {
  readonly own: Own;
  readonly here: Viewer;
  readonly stale: boolean;
}

/** How it stands with an appointment, the way in, and the ways to change it. */
export function OwnFacts({ own, here, stale }: Props) {
  const styles = useStyles();
  const standing = standingAt(own, here.now);
  const { service, hosts, place, documents } = own;
  const span = { start: new Date(own.start), end: new Date(own.end) };
  const isOff = standing === "cancelled" || standing === "declined";
  return (
    <>
      <VisitCard>
        <div className={styles.facts}>
          <Text size={400} weight="semibold" className={mergeClasses(isOff && styles.off)}>
            {bothSpanWords(span, here, service.zone)}
          </Text>
          <Text>{placeWords(place)}</Text>
          {hosts.length > 0 && <Text>{WORDS.with({ names: hosts.join(", ") })}</Text>}
          {documents.length > 0 && <Text>{WORDS.documents({ names: documents.join(", ") })}</Text>}
        </div>
        <Meaning own={own} standing={standing} />
        <Way own={own} />
      </VisitCard>
      {stale && <Note>{WORDS.stale}</Note>}
      <Changes own={own} here={here} standing={standing} />
    </>
  );
}

/** What its standing means for whoever booked, and what was said about it. */
function Meaning({ own, standing }: { readonly own: Own; readonly standing: Standing }) {
  const styles = useStyles();
  const { why } = STANDINGS[standing];
  const { comment, endedBy, linkFollows } = own;
  return (
    <div className={styles.facts} aria-live="polite">
      {why !== undefined && <Text>{why(own)}</Text>}
      {comment !== undefined && (
        <Text className={styles.own}>
          {endedBy === "customer" ? WORDS.yourComment({ comment }) : WORDS.comment({ comment })}
        </Text>
      )}
      {linkFollows && <Text>{WORDS.linkFollows}</Text>}
    </div>
  );
}

/** Teams opens by its link where it is installed; where the place is a page, that opens. */
function Way({ own: { joinUrl, place, state } }: { readonly own: Own }) {
  const styles = useStyles();
  const url = joinUrl ?? (place.kind === "link" && state === "confirmed" ? place.url : undefined);
  if (url === undefined) return null;
  return (
    <div className={styles.facts}>
      <Button
        as="a"
        appearance="primary"
        size="large"
        href={url}
        rel="noreferrer"
        className={styles.join}
        {...(isWithinPage() && { target: "_blank" })}
      >
        {joinUrl === undefined ? placeWords(place) : WORDS.join}
      </Button>
      {joinUrl !== undefined && (
        <Text size={200} className={styles.quiet}>
          {WORDS.how}
        </Text>
      )}
    </div>
  );
}

interface ChangesProps {
  readonly own: Own;
  readonly here: Viewer;
  readonly standing: Standing;
}

function Changes({ own: { changeableUntil, service, page }, here, standing }: ChangesProps) {
  const styles = useStyles();
  if (standing === "pending" || standing === "booked") {
    return (
      <VisitCard>
        {service.policy !== "" && <Text className={styles.own}>{service.policy}</Text>}
        <Text>
          {changeableUntil === undefined
            ? WORDS.tooLate
            : WORDS.until({ when: momentWords(new Date(changeableUntil), here) })}
        </Text>
        {changeableUntil !== undefined && (
          <div className={styles.acts}>
            <Button className={styles.act} onClick={() => goTo({ do: "move" })}>
              {WORDS.move}
            </Button>
            <Button className={styles.act} onClick={() => goTo({ do: "cancel" })}>
              {WORDS.cancel}
            </Button>
          </div>
        )}
      </VisitCard>
    );
  }
  if (standing === "now") return null;
  return (
    <div>
      <Button as="a" size="large" href={againAt(page, service.slug)}>
        {WORDS.again}
      </Button>
    </div>
  );
}

/** Where the same is booked once more: within this very origin, whatever name the page goes by. */
function againAt(page: string, slug: string): string {
  return goingOn(`${new URL(page).pathname}/${slug}`);
}
