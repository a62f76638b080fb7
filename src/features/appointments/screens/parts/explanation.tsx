import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { clockMomentWords, clockSpanWords, viewer } from "../../../../web/when/words.ts";
import { type SlotsAsked, useExplanation } from "../queries.ts";
import { WORDS } from "../words.ts";

const { explanation: words } = WORDS;
type Explained = Schemas["SlotExplanation"];
type Removed = NonNullable<Explained["because"]>;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  hosts: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  host: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "start", overflowWrap: "anywhere" },
  icon: { display: "flex", flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly service: string;
  readonly start: string;
  readonly as: SlotsAsked["as"];
}

/** Why a time is offered or is not: for everybody, and for each host. */
export function Explanation(props: Props) {
  const styles = useStyles();
  const explanation = useExplanation(props);
  return (
    <div className={styles.part} aria-live="polite">
      <Asked query={explanation} rows={2}>
        {(explained) => (
          <>
            <Text weight="semibold">{verdictOf(explained)}</Text>
            <ul className={styles.hosts} aria-label={words.hosts}>
              {explained.hosts.map(({ id, name, because }) => (
                <li key={id} className={styles.host}>
                  <span className={styles.icon} aria-hidden>
                    {because === undefined ? <CheckmarkCircleRegular /> : <SubtractCircleRegular />}
                  </span>
                  <span>
                    <span className={styles.name}>{name}</span>
                    {": "}
                    {because === undefined ? words.free : reasonWords(because)}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Asked>
    </div>
  );
}

function verdictOf({ offered, because }: Explained): string {
  if (offered) return words.offered;
  return because === undefined ? words.notOffered : words.notFor({ because: reasonWords(because) });
}

function reasonWords({ reason, from, to, name = "" }: Removed): string {
  const said = words.reasons[reason];
  if (typeof said === "string") return said;
  return said({ from: momentOf(from), to: momentOf(to), name, span: spanOf(from, to) });
}

function momentOf(at: string | undefined): string {
  return at === undefined ? "" : clockMomentWords(new Date(at), viewer());
}

function spanOf(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return "";
  return clockSpanWords({ start: new Date(from), end: new Date(to) }, viewer());
}
