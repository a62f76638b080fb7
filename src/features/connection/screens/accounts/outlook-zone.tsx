import { Button, Field, makeStyles, MessageBar, MessageBarBody, Option, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { type Account, useAccountActs, useOutlookZones } from "./queries.ts";
import { ZoneMismatch } from "./zone-mismatch.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  zone: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "start" },
  field: { width: "min(420px, 100%)" },
  wide: { alignSelf: "stretch" },
});

interface Props {
  readonly account: Account;
  readonly own: boolean;
}

/** By which zone the account's Outlook shows events: read from its mailbox, or chosen. */
export function OutlookZone({ account, own }: Props) {
  const styles = useStyles();
  const known = account.outlookTimeZone;
  return (
    <section aria-label={WORDS.zone} className={styles.zone}>
      {known?.source === "mailbox" ? (
        <Field label={WORDS.zone} hint={WORDS.zoneRead} className={styles.field}>
          <ChoiceBox value={known.zone} readOnly expandIcon={null} />
        </Field>
      ) : (
        <Choosing key={known?.zone} account={account} own={own} />
      )}
      {known?.mismatch !== undefined && (
        <MessageBar intent="warning" layout="multiline" className={styles.wide}>
          <MessageBarBody>
            <ZoneMismatch outlook={known.zone} mismatch={known.mismatch} />
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

function Choosing({ account, own }: Props) {
  const styles = useStyles();
  const notice = useNotice();
  const zones = useOutlookZones();
  const { chooseZone } = useAccountActs(own);
  const before = account.outlookTimeZone?.zone ?? "";
  const [text, setText] = useState(before);
  const sought = text === before ? "" : text.trim().toLowerCase();
  const found = (zones.data ?? []).filter((zone) => zone.toLowerCase().includes(sought));
  const save = () =>
    chooseZone.mutate(
      { id: account.id, zone: text.trim() },
      { onSuccess: ({ outlookTimeZone }) => notice(WORDS.zoneSaved({ zone: outlookTimeZone?.zone ?? "" })) },
    );
  return (
    <>
      {chooseZone.error !== null && <ProblemBar error={chooseZone.error} />}
      <Field label={WORDS.zone} hint={WORDS.zoneChosen} className={styles.field}>
        <ChoiceBox
          value={text}
          selectedOptions={[before]}
          onChange={({ target }) => setText(target.value)}
          onOptionSelect={(_event, { optionValue = "" }) => setText(optionValue)}
        >
          {found.map((zone) => (
            <Option key={zone} value={zone}>
              {zone}
            </Option>
          ))}
        </ChoiceBox>
      </Field>
      <Button disabledFocusable={chooseZone.isPending || text.trim() === before || text.trim() === ""} onClick={save}>
        {WORDS.zoneSave}
      </Button>
    </>
  );
}
