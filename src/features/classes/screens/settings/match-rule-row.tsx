import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { FieldGroup } from "../../../../web/form/field-group.tsx";
import { DIRECTORY_PROPERTIES } from "../../settings/catalog.ts";
import type { Settings } from "./queries.ts";
import { WORDS } from "./words.ts";

const { matching: words } = WORDS;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1.3fr) minmax(0, 1fr) max-content",
    alignItems: "end",
    gap: tokens.spacingHorizontalM,
    "@media (max-width: 720px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // Fluent's fields are wider by themselves than a narrow column.
  narrow: { minWidth: 0, width: "100%" },
  acts: { display: "flex" },
});

/** A rule while it is being changed; `key` tells it apart where rules are moved. */
export interface Rule {
  readonly key: number;
  readonly roster: string;
  readonly directory: Settings["matching"][number]["directory"];
  readonly suffix: string;
}

interface Props {
  readonly rule: Rule;
  readonly number: number;
  readonly isMissing: boolean;
  readonly change: (rule: Rule) => void;
  readonly up: (() => void) | undefined;
  readonly drop: (() => void) | undefined;
}

/** One rule: a field of the roster, what is set behind it, and a property of the directory. */
export function MatchRuleRow({ rule, number, isMissing, change, up, drop }: Props) {
  const styles = useStyles();
  return (
    <FieldGroup label={words.rule({ number })} required={false} complaint={isMissing ? words.missing : undefined}>
      <div className={styles.row}>
        <Field label={words.roster}>
          <Input
            className={styles.narrow}
            value={rule.roster}
            maxLength={80}
            aria-invalid={isMissing}
            onChange={(_event, { value }) => change({ ...rule, roster: value })}
          />
        </Field>
        <Field label={words.directory}>
          <Select
            className={styles.narrow}
            value={rule.directory}
            onChange={(_event, { value }) => change({ ...rule, directory: propertyOf(value) })}
          >
            {DIRECTORY_PROPERTIES.map((property) => (
              <option key={property} value={property} translate="no">
                {property}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.suffix}>
          <Input
            className={styles.narrow}
            value={rule.suffix}
            maxLength={120}
            placeholder={words.suffixHint}
            onChange={(_event, { value }) => change({ ...rule, suffix: value })}
          />
        </Field>
        <div className={styles.acts}>
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={words.up({ number })}
            disabledFocusable={up === undefined}
            onClick={up}
          />
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={words.drop({ number })}
            disabledFocusable={drop === undefined}
            onClick={drop}
          />
        </div>
      </div>
    </FieldGroup>
  );
}

function propertyOf(value: string): Rule["directory"] {
  return DIRECTORY_PROPERTIES.find((each) => each === value) ?? "userPrincipalName";
}
