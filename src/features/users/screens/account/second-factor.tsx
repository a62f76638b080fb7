import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { later } from "../../../../web/parts/later.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import type { User } from "../queries.ts";
import { useAccountActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const SetUpFactor = later(async () => (await import("./set-up-factor.tsx")).SetUpFactor);

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** Whether a code is asked for besides the password, and ways to have it so or not. */
export function SecondFactor({ account: { signsInBy } }: { readonly account: User }) {
  const styles = useStyles();
  const [doing, setDoing] = useState<"set-up" | "turn-off">();
  const close = () => setDoing(undefined);
  const on = signsInBy.includes("second-factor");
  if (!signsInBy.includes("password")) {
    return (
      <Panel title={WORDS.factor}>
        <Text>{WORDS.factorFirst}</Text>
      </Panel>
    );
  }
  return (
    <Panel title={WORDS.factor}>
      <Text>{on ? WORDS.factorOn : WORDS.factorOff}</Text>
      <div className={styles.actions}>
        <Button onClick={() => setDoing("set-up")}>{on ? WORDS.setUpAnew : WORDS.setUp}</Button>
        {on && <Button onClick={() => setDoing("turn-off")}>{WORDS.turnOff}</Button>}
      </div>
      {doing === "set-up" && <SetUpFactor anew={on} close={close} />}
      {doing === "turn-off" && <TurnOff close={close} />}
    </Panel>
  );
}

const FIELDS = fields([
  {
    name: "current",
    kind: "secret",
    label: () => WORDS.current,
    required: true,
    max: 200,
    autoComplete: "current-password",
  },
  { name: "code", kind: "text", label: () => WORDS.ownCode, required: true, max: 40, autoComplete: "one-time-code" },
]);

function TurnOff({ close }: { readonly close: () => void }) {
  const { dropFactor } = useAccountActs();
  const notice = useNotice();
  const form = useForm({
    fields: FIELDS,
    start: { current: "", code: "" },
    send: ({ current, code }) => dropFactor.mutateAsync({ current, code: code.trim() }),
    done: () => {
      notice(WORDS.turnedOff);
      close();
    },
  });
  return <FieldsDialog title={WORDS.offTitle} why={WORDS.offWhy} verb={WORDS.turnOff} form={form} close={close} />;
}
