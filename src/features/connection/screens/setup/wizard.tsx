import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Subtitle1,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";
import { useHref, useLinkClickHandler } from "react-router";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useInstallation } from "../../../../web/shell/installation.ts";
import { after, STEPS, type StepKey, type StepState, type StepStates } from "./steps.ts";
import { WORDS } from "./words.ts";

const NARROW = "@media (max-width: 900px)";

const useStyles = makeStyles({
  wizard: {
    display: "grid",
    gridTemplateColumns: "232px minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXXL,
    alignItems: "start",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  },
  wide: { [NARROW]: { display: "none" } },
  narrow: { display: "none", [NARROW]: { display: "block" } },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  step: {
    justifyContent: "flex-start",
    textAlign: "start",
    width: "100%",
    minHeight: "48px",
    fontWeight: tokens.fontWeightRegular,
  },
  here: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorNeutralForeground2Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  quietHere: { fontWeight: tokens.fontWeightRegular, color: "inherit" },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  later: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalSNudge,
    minHeight: "48px",
    paddingInline: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: "20px", flexShrink: 0 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  trouble: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  question: { margin: 0 },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, minWidth: 0 },
  bar: { overflowWrap: "anywhere" },
});

interface Props {
  readonly states: StepStates;
  readonly at: StepKey;
  /** The address of a step. */
  readonly to: (step: StepKey) => string;
  readonly children: ReactNode;
}

/** The path from nothing to a first meeting: its steps at the left, each with its state, and one of them open. */
export function Wizard({ states, at, to, children }: Props) {
  const styles = useStyles();
  const { data: installation } = useInstallation();
  const place = { at: STEPS.indexOf(at) + 1, all: STEPS.length, step: WORDS.steps[at] };
  return (
    <Page title={WORDS.title}>
      {installation?.sandbox && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.bar}>{WORDS.pretended}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.wizard}>
        <nav aria-label={WORDS.path} className={styles.wide}>
          <StepList states={states} at={at} to={to} />
        </nav>
        <nav aria-label={WORDS.path} className={styles.narrow}>
          <details key={at}>
            <summary className={styles.summary}>{WORDS.here(place)}</summary>
            <StepList states={states} at={at} to={to} />
          </details>
        </nav>
        <div className={styles.content}>{children}</div>
      </div>
    </Page>
  );
}

function StepList({ states, at, to }: Omit<Props, "children">) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {STEPS.map((step) => (
        <li key={step}>
          <Step step={step} state={states[step]} here={step === at} to={to(step)} />
        </li>
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: StepKey;
  readonly state: StepState;
  readonly here: boolean;
  readonly to: string;
}

function Step({ step, state, here, to }: StepProps) {
  const styles = useStyles();
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  const words = (
    <span className={styles.words}>
      <span>{WORDS.steps[step]}</span>
      <Text size={200} className={here ? styles.quietHere : styles.quiet}>
        {WORDS.states[state]}
      </Text>
    </span>
  );
  if (state === "later") {
    return (
      <span className={styles.later}>
        <Mark state={state} />
        {words}
      </span>
    );
  }
  return (
    <Button
      as="a"
      appearance="subtle"
      className={mergeClasses(styles.step, here && styles.here)}
      href={href}
      onClick={follow}
      icon={<Mark state={state} />}
      {...(here && { "aria-current": "step" as const })}
    >
      {words}
    </Button>
  );
}

function Mark({ state }: { readonly state: StepState }) {
  const styles = useStyles();
  if (state === "done") return <CheckmarkCircleFilled aria-hidden className={mergeClasses(styles.icon, styles.done)} />;
  if (state === "waiting") return <ClockRegular aria-hidden className={styles.icon} />;
  if (state === "trouble")
    return <ErrorCircleFilled aria-hidden className={mergeClasses(styles.icon, styles.trouble)} />;
  return <CircleRegular aria-hidden className={styles.icon} />;
}

/** What a step asks, and why. */
export function Question({ question, why }: { readonly question: string; readonly why: string }) {
  const styles = useStyles();
  return (
    <div className={styles.words}>
      <Subtitle1 as="h2" className={styles.question}>
        {question}
      </Subtitle1>
      <Text className={styles.quiet}>{why}</Text>
    </div>
  );
}

/** The way to the next step. */
export function Onward({
  from,
  to,
  first = false,
}: Pick<Props, "to"> & { readonly from: StepKey; readonly first?: boolean }) {
  const next = after(from);
  return (
    <div>
      <ScreenButton to={to(next)} appearance={first ? "primary" : "secondary"}>
        {WORDS.onward({ step: WORDS.steps[next] })}
      </ScreenButton>
    </div>
  );
}
