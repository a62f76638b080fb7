import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { MeetingFields } from "../form/meeting-fields.tsx";
import { OptionFields } from "../form/options/option-fields.tsx";
import { OPTION_WORDS } from "../form/options/words.ts";
import type { useMeetingForm } from "../form/use-meeting-form.ts";
import { WORDS } from "../words.ts";

interface Props {
  readonly title: string;
  readonly state: ReturnType<typeof useMeetingForm>;
  readonly close: () => void;
  /** What is asked before all else. */
  readonly children?: ReactNode;
}

/** Everything about a meeting; what is seldom chosen is folded away. */
export function MeetingDialog({ title, state, close, children }: Props) {
  const { form, change } = state;
  return (
    <FormDialog title={title} verb={WORDS.form.submit} form={state} close={close}>
      {children}
      <MeetingFields state={state} />
      <Accordion collapsible>
        <AccordionItem value="options">
          <AccordionHeader>{OPTION_WORDS.title}</AccordionHeader>
          <AccordionPanel>
            <OptionFields
              options={form.options}
              change={(options) => change({ options })}
              standalone={form.lane === "standalone"}
            />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </FormDialog>
  );
}
