import { useQueryClient } from "@tanstack/react-query";
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { parley } from "../parley.ts";
import { isAboutOnly } from "../parts/explain.ts";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { forgetsSessions, ownAddress } from "./own-address.ts";
import { problemWords } from "./problem-words.ts";
import { PublicFrame } from "./public-frame.tsx";
import { WaysIn } from "./ways-in.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  words: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
});

/** Signs in at once with a one-time link, else by password, provider or access key. */
export function SignIn() {
  const { from, arrive } = useArrival();
  const { byLink, problem } = useLink(arrive);
  if (forgetsSessions(location)) return <Unencrypted />;
  return (
    <PublicFrame title={WORDS.title} above={<Trouble problem={problem} />}>
      {byLink ? <Spinner label={WORDS.working} /> : <WaysIn to={from} arrive={arrive} />}
    </PublicFrame>
  );
}

function Unencrypted() {
  const { title, why, person, operator } = WORDS.unencrypted;
  return (
    <PublicFrame title={title}>
      <Text>{why({ address: location.origin })}</Text>
      <Text>{person}</Text>
      <Text>{operator}</Text>
    </PublicFrame>
  );
}

/** What went wrong with a link, or on the way back from a provider. */
function Trouble({ problem }: { readonly problem: unknown }) {
  const reason = new URLSearchParams(useLocation().search).get("problem");
  // What no link can be was cut, or something else was copied along with it.
  if (isAboutOnly(problem, ["link"])) return <Told {...WORDS.cutLink} />;
  if (problem !== undefined) return <ProblemBar error={problem} />;
  return reason === null ? null : <Told {...problemWords(reason)} />;
}

function Told({ title, words }: { readonly title: string; readonly words: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className={styles.words}>
        <MessageBarTitle>{title}</MessageBarTitle> {words}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Where somebody wanted to go, and the way there once they are signed in. */
function useArrival() {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const from = ownAddress(useLocation().state);
  const arrive = useCallback(() => {
    cache.clear();
    void navigate(from, { replace: true });
  }, [cache, from, navigate]);
  return { from, arrive };
}

/** Uses a one-time link at once, when the address holds one. */
function useLink(arrive: () => void) {
  const navigate = useNavigate();
  const { hash, state } = useLocation();
  const link = hash.slice(1);
  const [byLink, setByLink] = useState(link !== "");
  const [problem, setProblem] = useState<unknown>();
  const used = useRef("");
  useEffect(() => {
    // A link is good for one use, and React may run an effect twice.
    if (link === "" || used.current === link || forgetsSessions(location)) return;
    used.current = link;
    setByLink(true);
    setProblem(undefined);
    // Out of the history first: whoever goes back must not find it there.
    void navigate("/sign-in", { replace: true, state });
    parley
      .call("POST", "/api/sessions", { body: { link } })
      .then(arrive)
      .catch((error: unknown) => {
        setProblem(error);
        setByLink(false);
      });
  }, [arrive, link, navigate, state]);
  return { byLink, problem };
}
