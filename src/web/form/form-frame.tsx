import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, type SubmitEvent, useEffect, useRef } from "react";
import { later } from "../parts/later.tsx";
import { SignedOut, useSignedOut } from "../signed-out.ts";

const ProblemBar = later(async () => (await import("../parts/problem-bar.tsx")).ProblemBar);

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalL, minWidth: 0 },
});

interface Props {
  readonly submit: () => void;
  /** Whatever is another one each time that something turned out to be wrong: then the first wrong field takes the focus. */
  readonly wrong: unknown;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A form that says itself what is wrong, and leads to it. */
export function FormFrame({ submit, wrong, children, className }: Props) {
  const styles = useStyles();
  const signedOut = useSignedOut();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [wrong]);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit();
  };
  return (
    <form ref={form} className={className ?? styles.form} onSubmit={onSubmit} noValidate>
      {signedOut !== undefined && !(wrong instanceof SignedOut) && <ProblemBar error={signedOut} />}
      {children}
    </form>
  );
}
