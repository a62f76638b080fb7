import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useSearchParams } from "react-router";
import { ParleyProblem, type Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { CodeFrame } from "../../../../web/parts/code-frame.tsx";
import { useCopy } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { PublicFrame } from "../../../../web/sign-in/public-frame.tsx";
import { outcomeWords, WORDS } from "./words.ts";

type Step = Schemas["Step"];

const useStyles = makeStyles({
  bar: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** Where a link leads that was sent to a colleague: the one step that is theirs, and nothing else. */
export function StepPage() {
  const [parameters] = useSearchParams();
  const token = useLocation().hash.slice(1);
  const outcome = outcomeWords(parameters.get("consent"));
  if (outcome !== undefined) return <Answered words={outcome} />;
  return token === "" ? <Gone /> : <Shown token={token} />;
}

function Shown({ token }: { readonly token: string }) {
  const step = useQuery({
    queryKey: ["step", token],
    queryFn: () => parley.call("POST", "/api/steps", { body: { token } }),
    retry: false,
    staleTime: Infinity,
  });
  if (step.isPending) {
    return (
      <PublicFrame title={WORDS.looking}>
        <Spinner />
      </PublicFrame>
    );
  }
  if (step.data !== undefined) return <OneStep step={step.data} />;
  if (step.error instanceof ParleyProblem && step.error.status < 500) return <Gone />;
  return (
    <PublicFrame title={WORDS.title}>
      <ProblemBar error={step.error} tryAgain={() => void step.refetch()} />
    </PublicFrame>
  );
}

function OneStep({ step: { title, role, because, script, address } }: { readonly step: Step }) {
  const styles = useStyles();
  return (
    <PublicFrame title={title}>
      <Text>{because}</Text>
      <Text className={styles.quiet}>{WORDS.who({ role })}</Text>
      {address !== undefined && (
        <>
          <Text>{WORDS.openHint}</Text>
          <div>
            <Button as="a" appearance="primary" href={address}>
              {WORDS.open}
            </Button>
          </div>
        </>
      )}
      {script !== undefined && <Script {...script} />}
    </PublicFrame>
  );
}

function Script({ fileName, text, needs }: NonNullable<Step["script"]>) {
  const styles = useStyles();
  const copy = useCopy();
  return (
    <>
      <Text>{WORDS.script}</Text>
      {needs.map((need) => (
        <Text key={need} className={styles.quiet}>
          {WORDS.needs} <span>{need}</span>
        </Text>
      ))}
      <div className={styles.actions}>
        <Button onClick={() => copy(text, WORDS.copied)}>{WORDS.copy}</Button>
        <Button
          as="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`\uFEFF${text}`)}`}
          download={fileName}
        >
          {WORDS.download}
        </Button>
      </div>
      <CodeFrame label={fileName} text={text} />
    </>
  );
}

function Answered({ words }: { readonly words: string }) {
  const styles = useStyles();
  return (
    <PublicFrame title={WORDS.title}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody className={styles.bar}>{words}</MessageBarBody>
      </MessageBar>
      <Text>{WORDS.thanks}</Text>
    </PublicFrame>
  );
}

function Gone() {
  return (
    <PublicFrame title={WORDS.goneTitle}>
      <Text>{WORDS.gone}</Text>
    </PublicFrame>
  );
}
