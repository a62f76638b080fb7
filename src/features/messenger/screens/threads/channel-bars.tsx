import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import type { Conversation } from "../queries.ts";
import { THREAD_WORDS as WORDS } from "./words.ts";

/** What keeps a channel from being up to date: it was taken off the list, or Microsoft does not tell of it. */
export function ChannelBars({ conversation: { channel } }: { readonly conversation: Conversation }) {
  const mayLook = useMay("connections:read");
  if (channel === undefined) return null;
  const { finding, kept } = channel;
  const more = mayLook && <ScreenLink to="/channels">{WORDS.settings}</ScreenLink>;
  if (!kept)
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {WORDS.left} {more}
        </MessageBarBody>
      </MessageBar>
    );
  if (finding === undefined) return null;
  return (
    <MessageBar intent={finding.level === "waiting" ? "info" : "warning"} layout="multiline">
      <MessageBarBody>
        {finding.sentence} {finding.cure} {more}
      </MessageBarBody>
    </MessageBar>
  );
}
