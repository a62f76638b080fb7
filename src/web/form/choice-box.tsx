import { Combobox, type ComboboxProps } from "@fluentui/react-components";
import { WORDS } from "./words.ts";

/** A field to type in, with choices below; the button that opens them is named in the reader's language. */
export function ChoiceBox(props: Partial<ComboboxProps>) {
  return <Combobox freeform expandIcon={{ "aria-label": WORDS.choices }} {...props} />;
}
