import { useQueryClient } from "@tanstack/react-query";
import { Button, Card, Field, Input, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { parley } from "../parley.ts";
import { Page } from "../parts/page.tsx";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  frame: {
    minHeight: "100vh",
    display: "grid",
    justifyItems: "center",
    alignContent: "center",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  column: { width: "min(440px, 100vw)" },
  card: { padding: tokens.spacingHorizontalXXL },
  form: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalL },
});

/** Signs in at once with a one-time link, else asks for an access key. */
export function SignIn() {
  const styles = useStyles();
  const { signIn, busy, problem } = useSignIn();
  return (
    <main className={styles.frame}>
      <div className={styles.column}>
        <Page title={WORDS.title}>
          {problem !== undefined && <ProblemBar error={problem} />}
          <Card className={styles.card}>
            {busy ? <Spinner label={WORDS.working} /> : <KeyForm signIn={(key) => void signIn({ key })} />}
          </Card>
        </Page>
      </div>
    </main>
  );
}

function KeyForm({ signIn }: { readonly signIn: (key: string) => void }) {
  const styles = useStyles();
  const [key, setKey] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(key.trim() === "");
    if (key.trim() !== "") signIn(key.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Text>{WORDS.why}</Text>
      <Field label={WORDS.key} hint={WORDS.keyHint} validationMessage={missing ? WORDS.keyMissing : null}>
        <Input
          type="password"
          autoComplete="current-password"
          value={key}
          onChange={(_event, { value }) => setKey(value)}
        />
      </Field>
      <Button type="submit" appearance="primary">
        {WORDS.submit}
      </Button>
    </form>
  );
}

type Proof = { readonly key: string } | { readonly link: string };

function useSignIn() {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { hash, state } = useLocation();
  const link = hash.slice(1);
  const [busy, setBusy] = useState(link !== "");
  const [problem, setProblem] = useState<unknown>();
  const used = useRef("");
  const from = ownAddress(state);

  const signIn = async (proof: Proof) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await parley.call("POST", "/api/sessions", { body: proof });
      cache.clear();
      await navigate(from, { replace: true });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };

  useEffect(() => {
    // A link is good for one use, and React may run an effect twice.
    if (link === "" || used.current === link) return;
    used.current = link;
    // Out of the history first: whoever goes back must not find it there.
    void navigate("/sign-in", { replace: true, state });
    void signIn({ link });
  });
  return { signIn, busy, problem };
}

/** Where somebody wanted to go before being asked who they are. */
function ownAddress(state: unknown): string {
  if (typeof state !== "object" || state === null || !("from" in state)) return "/";
  return typeof state.from === "string" && /^\/(?!\/)/.test(state.from) ? state.from : "/";
}
