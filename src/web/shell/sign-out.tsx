import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@fluentui/react-components";
import { SignOutRegular } from "@fluentui/react-icons/svg/sign-out";
import { useNavigate } from "react-router";
import { parley } from "../parley.ts";
import { explain } from "../parts/explain.ts";
import { useNotice } from "../parts/notice.tsx";
import { WORDS } from "../words.ts";

/** Ends the session and forgets what was shown in it. */
export function SignOut() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  const leave = async () => {
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
  return (
    <Button
      appearance="subtle"
      icon={<SignOutRegular />}
      aria-label={WORDS.signOut}
      title={WORDS.signOut}
      onClick={() => void leave()}
    />
  );
}
