import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { FormFrame } from "../../../../../web/form/form-frame.tsx";
import { Panel } from "../../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../../web/parts/problem-bar.tsx";
import type { Service } from "../../queries.ts";
import { SERVICES as words } from "../words.ts";
import { GROUPS } from "./groups.ts";
import { type ServiceForm, useServiceForm } from "./use-service-form.ts";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  save: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Props {
  readonly service: Service;
  readonly edited: (unsaved: boolean) => void;
}

/** Everything about a type of appointment, in groups. */
export function WholeEditor({ service, edited }: Props) {
  const styles = useStyles();
  const { form, submit, busy, problem, wrong } = useServiceForm(service, edited);
  return (
    <FormFrame submit={submit} wrong={wrong}>
      {problem !== undefined && <ProblemBar error={problem} />}
      {GROUPS.map(({ name, Group }) => (
        <One key={name} title={words.groups[name]} Group={Group} form={form} />
      ))}
      <div className={styles.save}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.save}
        </Button>
      </div>
    </FormFrame>
  );
}

interface OneProps {
  readonly title: string;
  readonly Group: ComponentType<{ readonly form: ServiceForm }>;
  readonly form: ServiceForm;
}

function One({ title, Group, form }: OneProps) {
  const styles = useStyles();
  return (
    <Panel title={title}>
      <div className={styles.group}>
        <Group form={form} />
      </div>
    </Panel>
  );
}
