import { useMutation } from "@tanstack/react-query";
import { Spinner, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { ParleyProblem } from "../../../sdk/src/index.ts";
import { parley } from "../parley.ts";
import { isAboutOnly } from "../parts/explain.ts";
import { ScreenButton } from "../parts/links.tsx";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { ChoosePassword } from "./choose-password.tsx";
import { LINK_WORDS as WORDS } from "./link-words.ts";
import { PublicFrame } from "./public-frame.tsx";

/** Where the links of mails lead: an invitation is taken up here, or a password set anew. */
export function LinkPage() {
  const { token, meaning, problem, tryAgain } = useToken();
  if (token === "" || isAboutOnly(problem, ["link"])) return <Gone words={WORDS.noLink} />;
  if (isGone(problem)) return <Gone words={WORDS.gone} told />;
  if (problem !== undefined) {
    return (
      <PublicFrame title={WORDS.looking}>
        <ProblemBar error={problem} tryAgain={tryAgain} />
      </PublicFrame>
    );
  }
  if (meaning === undefined) {
    return (
      <PublicFrame title={WORDS.looking}>
        <Spinner />
      </PublicFrame>
    );
  }
  return <ChoosePassword token={token} meaning={meaning} />;
}

/** What to do about a link that is used up; `told` where it was one at all. */
function Gone({ words, told = false }: { readonly words: string; readonly told?: boolean }) {
  return (
    <PublicFrame title={WORDS.goneTitle}>
      <Text>{words}</Text>
      {told && <Text>{WORDS.goneInvited}</Text>}
      {told && <Text>{WORDS.goneForgotten}</Text>}
      <ScreenButton to="/sign-in" appearance="primary">
        {WORDS.toSignIn}
      </ScreenButton>
    </PublicFrame>
  );
}

/** Takes the link out of the address at once, and asks what it is for; that does not use it up. */
function useToken() {
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token, setToken] = useState("");
  if (hash.length > 1 && hash.slice(1) !== token) setToken(hash.slice(1));
  // No query: what is answered about a link says nothing of who is signed in.
  const { mutate, data, error } = useMutation({
    mutationFn: (link: string) => parley.call("POST", "/api/links", { body: { link } }),
  });
  useEffect(() => {
    if (hash.length > 1) void navigate("/link", { replace: true });
  }, [hash, navigate]);
  useEffect(() => {
    if (token !== "") mutate(token);
  }, [mutate, token]);
  return { token, meaning: data, problem: error ?? undefined, tryAgain: () => mutate(token) };
}

function isGone(problem: unknown): boolean {
  return problem instanceof ParleyProblem && problem.problem.reason === "link-gone";
}
