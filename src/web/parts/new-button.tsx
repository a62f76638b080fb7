import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { ReactElement, ReactNode } from "react";
import type { New } from "../table/use-new.ts";

interface Props {
  readonly form: New;
  readonly icon?: ReactElement;
  /** Beside something that is the usual way. */
  readonly secondary?: boolean;
  readonly children: ReactNode;
}

/** Opens the form of a new thing; it is not there for whoever may not make one. */
export function NewButton({ form, icon = <AddRegular />, secondary = false, children }: Props) {
  if (!form.may) return null;
  return (
    <Button appearance={secondary ? "secondary" : "primary"} icon={icon} onClick={() => form.begin()}>
      {children}
    </Button>
  );
}
