import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { WORDS } from "../words.ts";

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A closer look at one of many, beside them; Escape leads back. */
export function SidePanel({ title, close, children }: Props) {
  return (
    <OverlayDrawer open position="end" size="medium" onOpenChange={(_event, { open }) => !open && close()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={WORDS.close}
              title={WORDS.close}
              onClick={close}
            />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{children}</DrawerBody>
    </OverlayDrawer>
  );
}
