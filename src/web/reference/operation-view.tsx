import { makeStyles, Subtitle2, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { CopyButton } from "../parts/copy-button.tsx";
import { CodeBlock } from "./code-block.tsx";
import { Coded } from "./coded.tsx";
import { type Answer, type Operation, PLACES } from "./description.ts";
import { curlExample, sdkExample } from "./examples.ts";
import { Method } from "./method.tsx";
import { FieldList, ShapeView } from "./shape-view.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, minWidth: 0 },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle1, margin: 0, outline: "none" },
  path: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  small: { margin: 0 },
});

/** One operation: who may call it, what it takes, what it answers, and how it is called. */
export function OperationView({ operation }: { readonly operation: Operation }) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  // Reading goes on here.
  useEffect(() => title.current?.focus(), []);
  const { id, method, path, summary, access, parameters, body, answers } = operation;
  return (
    <article className={styles.whole} aria-label={id}>
      <div className={styles.head}>
        <h2 className={styles.title} tabIndex={-1} ref={title}>
          <Coded text={summary} />
        </h2>
        <div className={styles.path}>
          <Method method={method} />
          <Text font="monospace">{path}</Text>
          <CopyButton what={WORDS.copyLink} text={`${location.origin}/reference#${id}`} />
        </div>
        <Text>{access === undefined ? WORDS.anyone : <Coded text={access} />}</Text>
      </div>
      {PLACES.map(
        (place) =>
          parameters[place].length > 0 && (
            <Part key={place} title={WORDS.places[place]}>
              <FieldList fields={parameters[place]} />
            </Part>
          ),
      )}
      {body && (
        <Part title={WORDS.body}>
          <ShapeView shape={body} />
        </Part>
      )}
      <Examples operation={operation} />
      {answers.map((answer) => (
        <AnswerView key={answer.status} answer={answer} />
      ))}
    </article>
  );
}

function Examples({ operation }: { readonly operation: Operation }) {
  return (
    <>
      <Part title={WORDS.curl}>
        <CodeBlock what={WORDS.curl} text={curlExample(operation, location.origin)} />
      </Part>
      <Part title={WORDS.sdk}>
        <CodeBlock what={WORDS.sdk} text={sdkExample(operation)} />
      </Part>
    </>
  );
}

function AnswerView({ answer: { status, meaning, type, shape } }: { readonly answer: Answer }) {
  const title = status === "default" ? WORDS.refusals : WORDS.answer({ status, meaning });
  return (
    <Part title={title}>
      {type !== undefined && (
        <Text size={200} font="monospace">
          {type}
        </Text>
      )}
      {shape === undefined ? <Text>{WORDS.nothing}</Text> : <ShapeView shape={shape} />}
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={title}>
      <Subtitle2 as="h3" className={styles.small}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
