import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import { useNavigate } from "react-router";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { useTabStop } from "../../../../web/table/tab-stop.ts";
import { ChangeSight } from "./change-sight.tsx";
import { LeaveChannel } from "./leave-channel.tsx";
import { fullName } from "./naming.ts";
import { type Channel, useKeeping } from "./queries.ts";
import { CHANNEL_WORDS as WORDS } from "./words.ts";

/** Everything that can be done with a channel of the list. */
export function ChannelActs({ channel }: { readonly channel: Channel }) {
  const [asked, ask] = useState<"sight" | "leave">();
  const mayChange = useMay("connections:write");
  const navigate = useNavigate();
  const title = WORDS.acts({ name: fullName(channel) });
  const tabStop = useTabStop();
  const keepAgain = useKeepingAgain(channel);
  const close = () => ask(undefined);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            icon={<MoreHorizontalRegular />}
            aria-label={title}
            title={title}
            {...tabStop}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void navigate(`/messages/${channel.id}`)}>{WORDS.open}</MenuItem>
            {mayChange && <MenuItem onClick={() => ask("sight")}>{WORDS.change}</MenuItem>}
            {mayChange && !channel.kept && <MenuItem onClick={keepAgain}>{WORDS.again}</MenuItem>}
            {mayChange && <MenuItem onClick={() => ask("leave")}>{channel.kept ? WORDS.leave : WORDS.erase}</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asked === "sight" && <ChangeSight channel={channel} close={close} />}
      {asked === "leave" && <LeaveChannel channel={channel} close={close} />}
    </>
  );
}

/** Returns a function that has a channel kept again which was taken off the list, seen by whoever saw it. */
function useKeepingAgain(shown: Channel): () => void {
  const { mutate } = useKeeping();
  const notice = useNotice();
  const { team, channel, connection, seenBy } = shown;
  const wish = { team: team.id, channel: channel.id, connection, ...(seenBy !== null && { seenBy }) };
  return () =>
    mutate(wish, {
      onSuccess: () => notice(WORDS.kept({ name: fullName(shown) })),
      onError: (error) => notice(explain(error).sentence),
    });
}
