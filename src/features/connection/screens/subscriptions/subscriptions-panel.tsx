import { Badge, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { lifeLeft } from "./life.ts";
import { type Subscription, useSubscriptions } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  rows: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 150px 230px",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  stack: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});

/** What Microsoft announces through a connection, for how long yet, and what is in the way. */
export function SubscriptionsPanel({ id }: { readonly id: string }) {
  const styles = useStyles();
  const subscriptions = useSubscriptions(id);
  return (
    <Panel title={WORDS.title}>
      <Asked query={subscriptions} rows={2}>
        {({ listening, reasons, items }) => (
          <>
            <Text className={styles.quiet}>
              {listening.sentence} {listening.cure}
            </Text>
            {reasons.map(({ title, sentence }) => (
              <Text key={title} className={styles.quiet}>
                {WORDS.reason({ title, sentence })}
              </Text>
            ))}
            {items.length > 0 && <Listed items={items} />}
            {items.length === 0 && listening.possible && <Text>{WORDS.none}</Text>}
          </>
        )}
      </Asked>
    </Panel>
  );
}

function Listed({ items }: { readonly items: readonly Subscription[] }) {
  const styles = useStyles();
  return (
    <ul aria-label={WORDS.title} className={styles.rows}>
      {items.map((item) => (
        <One key={item.id} item={item} />
      ))}
    </ul>
  );
}

function One({ item }: { readonly item: Subscription }) {
  const styles = useStyles();
  const { title, whose, resource, address } = item;
  return (
    <li className={styles.row}>
      <div className={styles.stack}>
        <Text weight="semibold">{whose === undefined ? title : WORDS.named({ title, whose })}</Text>
        <Text size={200} className={styles.quiet}>
          {resource}
        </Text>
        {address !== undefined && <Text size={200}>{WORDS.stranger({ address })}</Text>}
        <Trouble item={item} />
      </div>
      <div>
        <StateOf item={item} />
      </div>
      <Life item={item} />
    </li>
  );
}

function Trouble({ item: { finding, dueAt } }: { readonly item: Subscription }) {
  if (finding === undefined) return null;
  return (
    <>
      <Text size={200}>{finding.sentence}</Text>
      {finding.cure !== undefined && (
        <Text size={200}>
          <strong>{WORDS.cure}</strong> {finding.cure}
        </Text>
      )}
      {dueAt !== undefined && <Text size={200}>{WORDS.again({ when: said(dueAt) })}</Text>}
    </>
  );
}

const COLORS = {
  live: "success",
  wanted: "informative",
  refused: "danger",
  leaving: "subtle",
  stranger: "warning",
} as const;

function StateOf({ item: { state, finding } }: { readonly item: Subscription }) {
  const shown = state === "wanted" && finding?.level === "bad" ? "refused" : state;
  return (
    <Badge appearance="tint" size="large" color={COLORS[shown]}>
      {WORDS.states[shown]}
    </Badge>
  );
}

/** For how long yet, drawn and said. */
function Life({ item }: { readonly item: Subscription }) {
  const styles = useStyles();
  const { expiresAt, heardAt, state } = item;
  const left = lifeLeft(item, viewer().now);
  return (
    <div className={styles.stack}>
      {left !== undefined && (
        <ProgressBar
          thickness="large"
          value={left}
          color={left < 0.2 ? "warning" : "brand"}
          aria-label={WORDS.life({ share: Math.round(left * 100) })}
        />
      )}
      {expiresAt !== undefined && (
        <Text size={200}>{WORDS[state === "live" ? "renewed" : "until"]({ when: said(expiresAt) })}</Text>
      )}
      {state === "live" && (
        <Text size={200} className={styles.quiet}>
          {heardAt === undefined ? WORDS.never : WORDS.heard({ when: said(heardAt) })}
        </Text>
      )}
    </div>
  );
}

function said(at: string): string {
  return momentWords(new Date(at), viewer());
}
