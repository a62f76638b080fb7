import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { WORDS } from "../words.ts";
import { useTabStop } from "../table/tab-stop.ts";
import { useCopy } from "./notice.tsx";

/** Copies `text`; `what` names it for whoever cannot see the button beside it. */
export function CopyButton({ what, text }: { readonly what: string; readonly text: string }) {
  const copy = useCopy();
  return (
    <Button
      {...useTabStop()}
      appearance="transparent"
      size="small"
      icon={<CopyRegular />}
      aria-label={WORDS.copy({ what })}
      title={WORDS.copy({ what })}
      onClick={() => copy(text, WORDS.copied({ what }))}
    />
  );
}
