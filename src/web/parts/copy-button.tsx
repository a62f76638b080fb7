import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { WORDS } from "../words.ts";
import { useTabStop } from "../table/tab-stop.ts";
import { useNotice } from "./notice.tsx";

/** Copies `text`; `what` names it for whoever cannot see the button beside it. */
export function CopyButton({ what, text }: { readonly what: string; readonly text: string }) {
  const notice = useNotice();
  return (
    <Button
      {...useTabStop()}
      appearance="transparent"
      size="small"
      icon={<CopyRegular />}
      aria-label={WORDS.copy({ what })}
      title={WORDS.copy({ what })}
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => notice(WORDS.copied({ what })));
      }}
    />
  );
}
