import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useState } from "react";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import type { ClassShown } from "../listing/queries.ts";
import { ArchiveTeam } from "./archive-team.tsx";
import { ConnectTeam } from "./connect-team.tsx";
import { DeleteTeam } from "./delete-team.tsx";
import { DisconnectTeam } from "./disconnect-team.tsx";
import { useTeamActs } from "./queries.ts";
import { TEAM_WORDS as WORDS } from "./words.ts";

type State = NonNullable<ClassShown["team"]>["state"];
type Act = "look" | "archive" | "unarchive" | "restore" | "disconnect" | "remove" | "connect";

/** What can be done with a team as it stands. */
const ACTS: Readonly<Record<State, readonly Act[]>> = {
  none: ["connect"],
  wanted: ["connect", "disconnect"],
  making: ["disconnect"],
  live: ["look", "archive", "disconnect", "remove"],
  archived: ["look", "unarchive", "disconnect", "remove"],
  disconnected: ["connect"],
  gone: ["restore", "disconnect"],
};

/** What is asked about before it is done. */
const DIALOGS = { archive: ArchiveTeam, disconnect: DisconnectTeam, remove: DeleteTeam, connect: ConnectTeam } as const;
type Asked = keyof typeof DIALOGS;

/** Everything that can be done with the team of a class, for whoever may run plans. */
export function TeamMenu({ known }: { readonly known: ClassShown }) {
  const [asked, ask] = useState<Asked>();
  const mayRun = useMay("classes:run");
  const atOnce = useAtOnce(known.id);
  if (!mayRun) return null;
  const Dialog = asked && DIALOGS[asked];
  const acts = ACTS[known.team?.state ?? "none"];
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button>{WORDS.menu}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {acts.map((act) => (
              <MenuItem key={act} onClick={() => (isAsked(act) ? ask(act) : atOnce(act))}>
                {act === "look" ? WORDS.look : WORDS[act].act}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {Dialog && <Dialog known={known} close={() => ask(undefined)} />}
    </>
  );
}

function isAsked(act: Act): act is Asked {
  return act in DIALOGS;
}

/** Returns a function that does what loses nothing. */
function useAtOnce(id: string): (act: Exclude<Act, Asked>) => void {
  const notice = useNotice();
  const { look, unarchive, restore } = useTeamActs(id);
  const all = {
    look: { does: look, done: WORDS.looked },
    unarchive: { does: unarchive, done: WORDS.unarchive.done },
    restore: { does: restore, done: WORDS.restore.done },
  };
  return (act) => {
    const { does, done } = all[act];
    does.mutate(undefined, {
      onSuccess: () => notice(done),
      onError: (error) => notice(explain(error).sentence),
    });
  };
}
