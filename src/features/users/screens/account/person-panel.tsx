import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { FactsOf } from "../facts-of.tsx";
import type { User } from "../queries.ts";
import { rolesWords } from "../words.ts";
import { beyond, NO_PROOF, PROOF, proofOf } from "./proof.ts";
import { useAccountActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly account: User;
}

/** Who one is here. */
export function PersonPanel({ account }: Props) {
  const styles = useStyles();
  const [changing, setChanging] = useState<"name" | "email">();
  const close = () => setChanging(undefined);
  const { name, email, roles } = account;
  return (
    <Panel title={WORDS.person}>
      <FactsOf
        facts={[
          [WORDS.name, name],
          [WORDS.email, email ?? WORDS.noEmail],
          [
            WORDS.roles,
            <span key="roles">
              {rolesWords(roles)}{" "}
              <Text size={200} className={styles.quiet}>
                {WORDS.rolesHint}
              </Text>
            </span>,
          ],
        ]}
      />
      <div className={styles.actions}>
        <Button onClick={() => setChanging("name")}>{WORDS.changeName}</Button>
        <Button onClick={() => setChanging("email")}>{WORDS.changeEmail}</Button>
      </div>
      {changing === "name" && <ChangeName account={account} close={close} />}
      {changing === "email" && <ChangeEmail account={account} close={close} />}
    </Panel>
  );
}

interface DialogProps extends Props {
  readonly close: () => void;
}

const NAME = fields([
  { name: "name", kind: "text", label: () => WORDS.name, required: true, max: 200, autoComplete: "name" },
]);

function ChangeName({ account: { name }, close }: DialogProps) {
  const { change } = useAccountActs();
  const notice = useNotice();
  const form = useForm({
    fields: NAME,
    start: { name },
    send: (held) => change.mutateAsync({ name: held.name.trim() }),
    done: () => {
      notice(WORDS.saved);
      close();
    },
  });
  return <FieldsDialog title={WORDS.changeNameTitle} verb={WORDS.changeName} form={form} close={close} />;
}

const ADDRESS = fields([
  {
    name: "email",
    kind: "email",
    label: () => WORDS.email,
    hint: () => WORDS.emailHint,
    required: true,
    max: 254,
    autoComplete: "email",
  },
]);

const EMAIL = [...ADDRESS, ...PROOF] as const;

function ChangeEmail({ account, close }: DialogProps) {
  const { change } = useAccountActs();
  const notice = useNotice();
  const form = useForm({
    fields: EMAIL,
    start: { email: account.email ?? "", ...NO_PROOF },
    except: () => beyond(account),
    send: (held) => change.mutateAsync({ email: held.email.trim(), ...proofOf(account, held) }),
    done: () => {
      notice(WORDS.saved);
      close();
    },
  });
  return <FieldsDialog title={WORDS.changeEmailTitle} verb={WORDS.changeEmail} form={form} close={close} />;
}
