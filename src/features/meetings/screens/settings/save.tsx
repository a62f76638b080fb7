import { Button } from "@fluentui/react-components";
import { SETTINGS_WORDS as WORDS } from "./words.ts";

export function Save({ busy }: { readonly busy: boolean }) {
  return (
    <div>
      <Button type="submit" appearance="primary" disabledFocusable={busy}>
        {WORDS.save}
      </Button>
    </div>
  );
}
