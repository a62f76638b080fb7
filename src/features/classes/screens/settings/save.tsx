import { Button } from "@fluentui/react-components";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { WORDS } from "./words.ts";

/** Saves a part of the settings, for whoever may. */
export function Save({ busy }: { readonly busy: boolean }) {
  return (
    <Allowed needs="classes:write">
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {WORDS.save}
        </Button>
      </div>
    </Allowed>
  );
}
