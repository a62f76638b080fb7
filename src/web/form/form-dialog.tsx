import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { Fields } from "./fields.tsx";
import { FormFrame } from "./form-frame.tsx";
import { leave, type Work } from "./unsaved.ts";
import type { FormState } from "./use-form.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  form: { minWidth: 0 },
  actions: { justifyContent: "end", gridAutoColumns: "max-content" },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalM,
    minWidth: 0,
  },
});

interface Props {
  readonly title: string;
  /** What it is for, above the fields. */
  readonly why?: string;
  /** The verb on its button. */
  readonly verb: string;
  readonly form: Pick<FormState, "busy" | "problem" | "submit" | "wrong"> & { readonly work?: Work };
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog. Closing it sends nothing, and asks first when something was filled in. */
export function FormDialog({ title, why, verb, form, close, children }: Props) {
  const styles = useStyles();
  const back = () => leave(form.work, close);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && back()}>
      <DialogSurface>
        <FormFrame submit={form.submit} wrong={form.wrong} className={styles.form}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {why !== undefined && <Text>{why}</Text>}
              {form.problem !== undefined && <ProblemBar error={form.problem} />}
              {children}
            </DialogContent>
            <DialogActions fluid className={styles.actions}>
              <Button onClick={back}>{WORDS.back}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
                {verb}
              </Button>
            </DialogActions>
          </DialogBody>
        </FormFrame>
      </DialogSurface>
    </Dialog>
  );
}

interface Catalogued extends Omit<Props, "form" | "children"> {
  readonly form: FormState;
}

/** A dialog drawn from the catalogue of a form's fields. */
export function FieldsDialog({ form, ...dialog }: Catalogued) {
  return (
    <FormDialog form={form} {...dialog}>
      <Fields form={form} />
    </FormDialog>
  );
}
