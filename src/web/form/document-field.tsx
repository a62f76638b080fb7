import { Button, Field, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { type ChangeEvent, useEffect, useId, useRef, useState } from "react";
import { explain } from "../parts/explain.ts";
import { UPLOADING } from "./check-fields.ts";
import { type Drawn, framed, type OfKind } from "./drawn.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  kept: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0, minHeight: "32px" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  input: {
    maxWidth: "100%",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    "::file-selector-button": {
      minHeight: "32px",
      marginInlineEnd: tokens.spacingHorizontalS,
      paddingInline: tokens.spacingHorizontalM,
      font: "inherit",
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

type Drawing = Drawn<OfKind<"document">>;

/** A file that is sent as soon as it is chosen. What is refused is said here, and what was there before stays. */
export function DocumentField({ field, value, change, complaint, size = "medium" }: Drawing) {
  const styles = useStyles();
  const id = useId();
  const { name, wrong, choose, remove } = useUpload({ field, value, change });
  const { label, ...around } = framed(field, wrong ?? complaint);
  if (value === UPLOADING)
    return (
      <Field {...around} label={label} size={size}>
        <Spinner size="tiny" labelPosition="after" label={WORDS.uploadingFile({ name })} className={styles.kept} />
      </Field>
    );
  if (value)
    return (
      <Field {...around} label={label} size={size}>
        <Kept name={name} remove={remove} />
      </Field>
    );
  return (
    <Field {...around} label={{ children: label, htmlFor: id }} size={size}>
      <input id={id} type="file" accept={field.accept} className={styles.input} onChange={choose} />
    </Field>
  );
}

/** The file that is kept; the focus goes on to it from where it was chosen. */
function Kept({ name, remove }: { readonly name: string; readonly remove: () => void }) {
  const styles = useStyles();
  const kept = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) kept.current?.focus();
  }, []);
  return (
    <div ref={kept} tabIndex={-1} className={styles.kept}>
      <DocumentRegular fontSize={20} aria-hidden />
      <Text className={styles.name}>{name}</Text>
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={WORDS.removeFile({ name })}
        title={WORDS.removeFile({ name })}
        onClick={remove}
      />
    </div>
  );
}

const MIB = 1024 * 1024;

function useUpload({ field, change }: Pick<Drawing, "field" | "value" | "change">) {
  const [name, setName] = useState("");
  const [wrong, setWrong] = useState<string>();
  const send = async (file: File) => {
    setName(file.name);
    change(UPLOADING);
    try {
      change(await field.upload(file));
    } catch (error) {
      const { sentence, cure } = explain(error);
      setWrong([sentence, cure].filter(Boolean).join(" "));
      change("");
    }
  };
  return {
    name,
    wrong,
    choose: ({ target: { files } }: ChangeEvent<HTMLInputElement>) => {
      const file = files?.[0];
      if (file === undefined) return;
      const isLarge = file.size > field.mostMiB * MIB;
      setWrong(isLarge ? WORDS.largeFile({ name: file.name, max: field.mostMiB }) : undefined);
      if (!isLarge) void send(file);
    },
    remove: () => change(""),
  };
}
