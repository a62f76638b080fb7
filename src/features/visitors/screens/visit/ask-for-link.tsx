import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { complaintAbout } from "../../../../web/parts/explain.ts";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { problemWords } from "../../../../web/sign-in/problem-words.ts";
import { VisitCard } from "../../../../web/visit/card.tsx";
import { parley } from "./use-visit.ts";
import { WORDS } from "./words.ts";

const Problem = later(async () => (await import("../../../../web/visit/problem.tsx")).Problem);

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/** The ways in for whoever brings nothing along: a mailed link, or a provider of identities. */
export function AskForLink() {
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) {
    return (
      <VisitCard title={WORDS.sentTitle}>
        <output>{WORDS.sent({ email: sentTo })}</output>
        <Button onClick={() => setSentTo(undefined)}>{WORDS.other}</Button>
      </VisitCard>
    );
  }
  return (
    <>
      <ProblemInAddress />
      <VisitCard>
        <AddressForm sent={setSentTo} />
        <VisitorProviders />
      </VisitCard>
    </>
  );
}

/** What went wrong on the way back from a provider. */
function ProblemInAddress() {
  const reason = new URLSearchParams(location.search).get("problem");
  if (reason === null) return null;
  const { title, words } = problemWords(reason);
  return (
    <VisitCard title={title}>
      <Text role="alert">{words}</Text>
    </VisitCard>
  );
}

function AddressForm({ sent }: { readonly sent: (email: string) => void }) {
  const [email, setEmail] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<unknown>();
  const submit = async () => {
    const address = email.trim();
    if (!ADDRESS.test(address)) return setWrong(new Error("not an address"));
    setBusy(true);
    setWrong(undefined);
    try {
      await parley.call("POST", "/api/visitor-links", { body: { email: address } });
      sent(address);
    } catch (error) {
      setWrong(error);
      setBusy(false);
    }
  };
  const mistyped = wrong !== undefined && !ADDRESS.test(email.trim());
  const complaint = mistyped ? WORDS.emailWrong : complaintAbout(wrong, "email");
  return (
    <FormFrame submit={() => void submit()} wrong={wrong}>
      <Text>{WORDS.askWhy}</Text>
      {wrong !== undefined && complaint === undefined && <Problem error={wrong} tryAgain={() => void submit()} />}
      <Field label={WORDS.email} required validationMessage={complaint ?? null}>
        <Input
          type="email"
          size="large"
          autoComplete="email"
          value={email}
          onChange={(_event, { value }) => {
            setEmail(value);
            setWrong(undefined);
          }}
        />
      </Field>
      <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
        {WORDS.ask}
      </Button>
    </FormFrame>
  );
}

interface Provider {
  readonly id: string;
  readonly name: string;
}

function VisitorProviders() {
  const [providers, setProviders] = useState<readonly Provider[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    // Without an answer the link by mail is still a way in.
    parley.call("GET", "/api/ways-to-sign-in", { signal: leaving.signal }).then(
      ({ visitors }) => setProviders(visitors),
      () => undefined,
    );
    return () => leaving.abort();
  }, []);
  return providers.map(({ id, name }) => (
    <Button key={id} as="a" size="large" href={`/visit/with/${id}?to=/visit`}>
      {WORDS.provider({ name })}
    </Button>
  ));
}
