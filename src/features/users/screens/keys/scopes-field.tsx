import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { FieldGroup } from "../../../../web/form/field-group.tsx";
import { nounWords, scopeWords, WORDS } from "./words.ts";

const useStyles = makeStyles({
  groups: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(240px, 100%), 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  group: { display: "flex", flexDirection: "column", border: 0, margin: 0, padding: 0, minWidth: 0 },
  noun: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  /** What may be given. */
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
  readonly complaint: string | undefined;
}

/** What a key may do, by what it is about, in words. */
export function ScopesField({ offered, chosen, change, complaint }: Props) {
  const styles = useStyles();
  const groups = Map.groupBy(offered, (scope) => scope.split(":")[0] ?? "");
  const [first] = offered;
  return (
    <FieldGroup label={WORDS.scopes} complaint={complaint}>
      <div className={styles.groups}>
        {[...groups].map(([noun, scopes]) => (
          <fieldset key={noun} className={styles.group}>
            <legend className={styles.noun}>{nounWords(noun)}</legend>
            {scopes.map((scope) => (
              <Checkbox
                key={scope}
                label={scopeWords(scope)}
                title={scope}
                checked={chosen.includes(scope)}
                {...(complaint !== undefined && scope === first && { "aria-invalid": true })}
                onChange={(_event, { checked }) =>
                  change(checked === true ? [...chosen, scope] : chosen.filter((each) => each !== scope))
                }
              />
            ))}
          </fieldset>
        ))}
      </div>
    </FieldGroup>
  );
}
