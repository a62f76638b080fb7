import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Coded } from "./coded.tsx";
import type { Field, Limits, Shape } from "./schema-tree.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  fields: {
    listStyle: "none",
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  field: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalM },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  needed: { color: tokens.colorStatusDangerForeground3 },
  value: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    paddingInline: tokens.spacingHorizontalXS,
  },
  values: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "baseline" },
});

/** A shape, with all that it is made of. */
export function ShapeView({ shape }: { readonly shape: Shape }) {
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <Text size={200} className={styles.quiet}>
        {typeWords(shape)}
      </Text>
      <Said shape={shape} />
      <Parts shape={shape} />
    </div>
  );
}

/** Names with what lies under them. */
export function FieldList({ fields }: { readonly fields: readonly Field[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.fields}>
      {fields.map(({ name, required, shape }) => (
        <li key={name} className={styles.field}>
          <div className={styles.line}>
            <span className={styles.name}>{name}</span>
            <Text size={200} className={styles.quiet}>
              {typeWords(shape)}
            </Text>
            <Text size={200} className={required ? styles.needed : styles.quiet}>
              {required ? WORDS.required : WORDS.optional}
            </Text>
          </div>
          <Said shape={shape} />
          <Parts shape={shape} />
        </li>
      ))}
    </ul>
  );
}

/** What is said of a shape itself: its meaning, its limits, and what it can be. */
function Said({ shape }: { readonly shape: Shape }) {
  const { description, limits, values, fallback, type } = shape;
  return (
    <>
      {description !== undefined && (
        <Text>
          <Coded text={description} />
        </Text>
      )}
      {limits && <LimitWords limits={limits} type={type} />}
      {values && <Values label={values.length === 1 ? WORDS.only : WORDS.values} values={values} />}
      {fallback !== undefined && <Values label={WORDS.fallback} values={[fallback]} />}
    </>
  );
}

function Parts({ shape: { fields, options, holds } }: { readonly shape: Shape }) {
  return (
    <>
      {fields && <FieldList fields={fields} />}
      {holds && isWorthDrawing(holds) && <Indented shapes={[holds]} />}
      {options && <Indented shapes={options} />}
    </>
  );
}

function Indented({ shapes }: { readonly shapes: readonly Shape[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.fields}>
      {shapes.map((each) => (
        <li key={JSON.stringify(each)}>
          <ShapeView shape={each} />
        </li>
      ))}
    </ul>
  );
}

function isWorthDrawing({ fields, options, values, limits, holds }: Shape): boolean {
  return [fields, options, values, limits, holds].some((part) => part !== undefined);
}

function LimitWords({ limits: { least, most, pattern }, type }: { readonly limits: Limits; readonly type: string }) {
  return (
    <>
      {(least ?? most) !== undefined && <Text size={200}>{amountWords({ least, most }, type)}</Text>}
      {pattern !== undefined && <Values label={WORDS.pattern} values={[pattern]} />}
    </>
  );
}

interface Amount {
  readonly least: number | undefined;
  readonly most: number | undefined;
}

function amountWords({ least, most }: Amount, type: string): string {
  const sentences: Readonly<Record<string, typeof WORDS.size>> = { string: WORDS.length, array: WORDS.items };
  const say = sentences[type] ?? WORDS.size;
  return say({ hasLeast: yes(least), least: least ?? 0, hasMost: yes(most), most: most ?? 0 });
}

function yes(value: number | undefined): string {
  return value === undefined ? "no" : "yes";
}

function Values({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  const styles = useStyles();
  return (
    <span className={styles.values}>
      <Text size={200}>{label}</Text>
      {values.map((value) => (
        <code key={value} className={styles.value}>
          {value}
        </code>
      ))}
    </span>
  );
}

/** "string (uuid)", "list of Meeting", "MeetingWish". */
function typeWords(shape: Shape): string {
  const words = bareType(shape);
  return shape.nullable ? `${words} ${WORDS.nullable}` : words;
}

function bareType({ name, type, format, holds, options }: Shape): string {
  if (name !== undefined) return name;
  if (options) return WORDS.oneOf;
  if (holds)
    return type === "array" ? WORDS.listOf({ type: typeWords(holds) }) : WORDS.mapOf({ type: typeWords(holds) });
  return format === undefined ? type : `${type} (${format})`;
}
