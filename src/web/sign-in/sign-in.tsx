import { useQueryClient } from "@tanstack/react-query";
import { Button, Card, Field, Input, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { type SubmitEvent, useCallback, useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { parley } from "../parley.ts";
import { Page } from "../parts/page.tsx";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { WORDS as SHELL } from "../words.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  frame: {
    minHeight: "100vh",
    display: "grid",
    justifyItems: "center",
    alignContent: "center",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  product: {
    marginBlock: 0,
    paddingInline: tokens.spacingHorizontalXXL,
    color: tokens.colorBrandForeground1,
    "@media (max-width: 720px)": { paddingInline: tokens.spacingHorizontalL },
  },
  column: { width: "min(440px, 100vw)" },
  card: { padding: tokens.spacingHorizontalXXL },
  form: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalL },
});

/** Signs in at once with a one-time link, else asks for an access key. */
export function SignIn() {
  const styles = useStyles();
  const { signIn, busy, byLink, problem } = useSignIn();
  return (
    <main className={styles.frame}>
      <div className={styles.column}>
        <Text as="p" weight="semibold" size={400} className={styles.product}>
          {SHELL.product}
        </Text>
        <Page title={WORDS.title}>
          {problem !== undefined && <ProblemBar error={problem} />}
          <Card className={styles.card}>
            {byLink ? (
              <Spinner label={WORDS.working} />
            ) : (
              <KeyForm busy={busy} signIn={(key) => void signIn({ key })} />
            )}
          </Card>
        </Page>
      </div>
    </main>
  );
}

interface KeyFormProps {
  readonly busy: boolean;
  readonly signIn: (key: string) => void;
}

function KeyForm({ busy, signIn }: KeyFormProps) {
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
      <Button type="submit" appearance="primary" disabledFocusable={busy}>
        {busy ? WORDS.working : WORDS.submit}
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
  const [byLink, setByLink] = useState(link !== "");
  const [problem, setProblem] = useState<unknown>();
  const used = useRef("");
  const from = ownAddress(state);

  const signIn = useCallback(
    async (proof: Proof) => {
      setBusy(true);
      setProblem(undefined);
      try {
        await parley.call("POST", "/api/sessions", { body: proof });
        cache.clear();
        await navigate(from, { replace: true });
      } catch (error) {
        setProblem(error);
        setBusy(false);
        setByLink(false);
      }
    },
    [cache, from, navigate],
  );

  useEffect(() => {
    // A link is good for one use, and React may run an effect twice.
    if (link === "" || used.current === link) return;
    used.current = link;
    setByLink(true);
    // Out of the history first: whoever goes back must not find it there.
    void navigate("/sign-in", { replace: true, state });
    void signIn({ link });
  }, [link, navigate, signIn, state]);
  return { signIn, busy, byLink, problem };
}

/** Where somebody wanted to go before being asked who they are. */
function ownAddress(state: unknown): string {
  if (typeof state !== "object" || state === null || !("from" in state)) return "/";
  return typeof state.from === "string" && /^\/(?!\/)/.test(state.from) ? state.from : "/";
}
