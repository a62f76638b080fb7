import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import type { FormState } from "../../../../web/form/use-form.ts";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { Save } from "./save.tsx";

interface Props {
  readonly title: string;
  readonly why?: string;
  readonly form: FormState;
  readonly children?: ReactNode;
}

/** A part of the settings, drawn from the catalogue of its fields. */
export function FieldsPanel({ title, why, form, children }: Props) {
  return (
    <Panel title={title}>
      <FormFrame submit={form.submit} wrong={form.wrong}>
        {why !== undefined && <Text>{why}</Text>}
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <Fields form={form} />
        {children}
        <Save busy={form.busy} />
      </FormFrame>
    </Panel>
  );
}
