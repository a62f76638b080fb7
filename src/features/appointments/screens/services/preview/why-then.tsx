import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useState } from "react";
import { later } from "../../../../../web/parts/later.tsx";
import { momentWords, viewer } from "../../../../../web/when/words.ts";
import { Explanation } from "../../parts/explanation.tsx";
import type { Service } from "../../queries.ts";
import { SERVICES } from "../words.ts";

const { preview: words } = SERVICES;
const WhyDialog = later(async () => (await import("../../on-behalf/why-dialog.tsx")).WhyDialog);

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
});

interface Props {
  readonly service: Service;
  /** The time that was chosen in the picture. */
  readonly start: string | undefined;
}

/** Why the chosen time is offered or is not; by keyboard, of any time. */
export function WhyThen({ service: { id, zone }, start }: Props) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.part}>
      {start !== undefined && (
        <>
          <Text weight="semibold">{momentWords(new Date(start), { ...viewer(), zone })}</Text>
          <Explanation service={id} start={start} as="customer" />
        </>
      )}
      <Button icon={<QuestionCircleRegular />} onClick={() => setAsking(true)}>
        {words.why}
      </Button>
      {asking && <WhyDialog of={id} start={undefined} close={() => setAsking(false)} />}
    </div>
  );
}
