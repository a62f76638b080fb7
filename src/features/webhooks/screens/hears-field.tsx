import {
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  SearchBox,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { FACT_NAMES } from "../../../../sdk/src/index.ts";
import { WORDS as TABLE } from "../../../web/table/words.ts";
import { type Kind, kindsAmong, toggled } from "./hears.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  plain: { margin: 0, padding: 0, minWidth: 0 },
  list: {
    maxHeight: "280px",
    overflowY: "auto",
    marginTop: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  kind: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    ":not(:last-child)": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  fact: { marginInlineStart: tokens.spacingHorizontalXXL, fontFamily: tokens.fontFamilyMonospace },
  none: { display: "block", padding: tokens.spacingHorizontalM },
});

interface Props {
  readonly patterns: readonly string[];
  readonly choose: (patterns: readonly string[]) => void;
  readonly complaint: string | undefined;
}

/** What an endpoint hears: everything, or kinds and facts chosen from all there are. */
export function HearsField({ patterns, choose, complaint }: Props) {
  const everything = patterns.includes("*");
  return (
    <>
      <Field label={WORDS.hears.label} validationMessage={complaint ?? null}>
        <RadioGroup
          value={everything ? "everything" : "some"}
          onChange={(_event, { value }) => choose(value === "everything" ? ["*"] : [])}
        >
          <Radio value="everything" label={WORDS.hears.everything} />
          <Radio value="some" label={WORDS.hears.some} />
        </RadioGroup>
      </Field>
      {!everything && <Chooser patterns={patterns} choose={choose} />}
    </>
  );
}

function Chooser({ patterns, choose }: Omit<Props, "complaint">) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const kinds = kindsAmong(FACT_NAMES, text);
  return (
    <div>
      <SearchBox
        aria-label={WORDS.hears.filter}
        placeholder={WORDS.hears.filter}
        dismiss={{ "aria-label": TABLE.clearSearch }}
        value={text}
        onChange={(_event, { value }) => setText(value)}
      />
      <fieldset className={mergeClasses(styles.plain, styles.list)} aria-label={WORDS.hears.label}>
        {kinds.map((kind) => (
          <OneKind key={kind.name} kind={kind} patterns={patterns} choose={choose} />
        ))}
        {kinds.length === 0 && <Text className={styles.none}>{WORDS.hears.unknown}</Text>}
      </fieldset>
    </div>
  );
}

function OneKind({ kind, patterns, choose }: Omit<Props, "complaint"> & { readonly kind: Kind }) {
  const styles = useStyles();
  const all = patterns.includes(kind.pattern);
  const some = kind.facts.some((fact) => patterns.includes(fact));
  return (
    <div className={styles.kind}>
      <Checkbox
        label={WORDS.hears.all({ kind: kind.pattern })}
        checked={all || (some && "mixed")}
        onChange={() => choose(toggled(patterns, kind.pattern, !all))}
      />
      {kind.facts.map((fact) => (
        <Checkbox
          key={fact}
          className={styles.fact}
          label={fact}
          disabled={all}
          checked={all || patterns.includes(fact)}
          onChange={(_event, { checked }) => choose(toggled(patterns, fact, checked === true))}
        />
      ))}
    </div>
  );
}
