import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { spanWords, viewer } from "../../../../web/when/words.ts";
import { type Appointment, useService } from "../queries.ts";
import { RECORD } from "../record/words.ts";
import { placeWords, titleOf } from "../words.ts";
import { APPROVALS as words } from "./words.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  words: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    flexGrow: 1,
    flexBasis: "220px",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  acts: { display: "flex", gap: tokens.spacingHorizontalS, paddingBlockStart: tokens.spacingVerticalXS },
});

interface Props {
  readonly appointment: Appointment;
  readonly chosen: boolean;
  readonly choose: (chosen: boolean) => void;
  readonly decide: (how: "approve" | "decline") => void;
}

/** An appointment that waits: who, when, what they wrote, and yes or no. */
export function WaitingItem({ appointment, chosen, choose, decide }: Props) {
  const styles = useStyles();
  const { start, end, hosts, place, id } = appointment;
  const title = titleOf(appointment);
  const beside = [hosts.map(({ name }) => name).join(", "), placeWords(place)].filter(Boolean).join(" · ");
  return (
    <li className={styles.item}>
      <Checkbox
        checked={chosen}
        aria-label={words.choose({ title })}
        onChange={(_event, { checked }) => choose(checked === true)}
      />
      <div className={styles.words}>
        <ScreenLink to={`/appointments/${id}`}>{title}</ScreenLink>
        <Text>{spanWords({ start: new Date(start), end: new Date(end) }, viewer())}</Text>
        <Text size={200} className={styles.quiet}>
          {beside}
        </Text>
        <Answers appointment={appointment} />
      </div>
      <div className={styles.acts}>
        <Button appearance="primary" aria-label={words.approveAbout({ title })} onClick={() => decide("approve")}>
          {RECORD.approve.act}
        </Button>
        <Button aria-label={words.declineAbout({ title })} onClick={() => decide("decline")}>
          {RECORD.decline.act}
        </Button>
      </div>
    </li>
  );
}

function Answers({ appointment: { answers, service } }: Pick<Props, "appointment">) {
  const questions = useService(service.id).data?.questions ?? [];
  return questions
    .filter(({ name }) => answers[name] !== undefined)
    .map(({ name, label }) => (
      <Text key={name} size={200}>
        {words.answers({ question: label, answer: answers[name] ?? "" })}
      </Text>
    ));
}
