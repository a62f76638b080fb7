import { Button } from "@fluentui/react-components";
import { WORDS } from "./words.ts";

/** The foot of a form that somebody may turn back from. */
export function Turn({
  verb,
  busy,
  back,
}: {
  readonly verb: string;
  readonly busy: boolean;
  readonly back: () => void;
}) {
  return (
    <>
      <Button type="submit" appearance="primary" disabledFocusable={busy}>
        {busy ? WORDS.working : verb}
      </Button>
      <Button appearance="transparent" onClick={back}>
        {WORDS.back}
      </Button>
    </>
  );
}
