import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { askToLeave, forgetAll, isUnsaved } from "../form/unsaved.ts";
import { parley } from "../parley.ts";
import { explain } from "../parts/explain.ts";
import { useNotice } from "../parts/notice.tsx";
import { WORDS } from "../words.ts";

/** Returns what ends the session and forgets what was shown in it. */
export function useSignOut(): () => Promise<void> {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  const signOut = async () => {
    try {
      await parley.call("DELETE", "/api/sessions/current");
    } catch (error) {
      notice(explain(error).sentence);
      return;
    }
    cache.clear();
    await navigate("/sign-in");
    notice(WORDS.signedOut);
  };
  return async () => {
    if (!isUnsaved()) return signOut();
    // Asked before the session ends: afterwards there would be nothing to go back to.
    return askToLeave(() => {
      forgetAll();
      void signOut();
    });
  };
}
