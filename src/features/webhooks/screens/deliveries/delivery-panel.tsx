import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { SidePanel } from "../../../../web/parts/side-panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { useDelivery, useReplay, type WholeDelivery } from "../queries.ts";
import { DELIVERY_WORDS } from "../words.ts";
import { Attempts } from "./attempts.tsx";
import { DeliveryBadge } from "./delivery-badge.tsx";
import { Written } from "./written.tsx";

const { one } = DELIVERY_WORDS;

const useStyles = makeStyles({
  whole: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXL,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  title: { margin: 0, flexGrow: 1, overflowWrap: "anywhere" },
  id: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly endpoint: string;
  readonly id: string;
  readonly close: () => void;
}

/** A closer look at one delivery: what is told, and each attempt with its request and answer. */
export function DeliveryPanel({ endpoint, id, close }: Props) {
  const delivery = useDelivery(endpoint, id);
  const sequence = delivery.data?.sequence ?? 0;
  return (
    <SidePanel title={one.title({ sequence })} close={close}>
      <Asked query={delivery} rows={6}>
        {(known) => <Whole endpoint={endpoint} delivery={known} />}
      </Asked>
    </SidePanel>
  );
}

function Whole({ endpoint, delivery }: { readonly endpoint: string; readonly delivery: WholeDelivery }) {
  const styles = useStyles();
  const replay = useReplay(endpoint);
  const notice = useNotice();
  const { id, fact, state, nextAttemptAt, body, made } = delivery;
  const again = () => replay.mutate(id, { onSuccess: () => notice(one.replayed) });
  return (
    <div className={styles.whole}>
      {replay.isError && <ProblemBar error={replay.error} />}
      <div className={styles.line}>
        <Subtitle2 as="h3" className={styles.title}>
          {fact}
        </Subtitle2>
        <DeliveryBadge state={state} />
        <Allowed needs="webhooks:write">
          <Button disabledFocusable={replay.isPending} onClick={again}>
            {one.again}
          </Button>
        </Allowed>
      </div>
      <Text size={200} className={styles.id}>
        {one.id} {id} <CopyButton what={one.id} text={id} />
      </Text>
      {nextAttemptAt !== undefined && <Text>{one.next({ when: momentWords(new Date(nextAttemptAt), viewer()) })}</Text>}
      <Written title={one.message} text={body} />
      <Subtitle2 as="h3" className={styles.title}>
        {one.attempts({ count: made.length })}
      </Subtitle2>
      <Attempts made={made} />
    </div>
  );
}
