import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { WORDS as CONNECTION } from "../words.ts";
import { type BegunSetup, type SetupWish, useBeginning } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "480px", minWidth: 0 },
});

const SETS = ["least", "targetconnect", "alga", "bright-pattern", "elentra"] as const;
const CLOUDS = ["global", "us-government", "us-defense", "china"] as const;

const FIELDS = fields([
  { name: "name", kind: "text", label: () => WORDS.name, placeholder: () => WORDS.nameUsual, max: 100 },
  {
    name: "permissionSet",
    kind: "choice",
    label: () => WORDS.set,
    choices: SETS.map((value) => ({ value, title: () => WORDS.sets[value] })),
  },
  {
    name: "cloud",
    kind: "choice",
    label: () => WORDS.cloud,
    choices: CLOUDS.map((value) => ({ value, title: () => CONNECTION.clouds[value] })),
  },
  { name: "multiTenant", kind: "switch", label: () => WORDS.multiTenant, hint: () => WORDS.multiTenantHint },
]);

/** What the connection is to be called and to ask for; everything has a usual answer. */
export function BeginForm({ begun }: { readonly begun: (setup: BegunSetup) => void }) {
  const styles = useStyles();
  const beginning = useBeginning();
  const form = useForm({
    fields: FIELDS,
    start: { name: "", permissionSet: "least", cloud: "global", multiTenant: false },
    passing: true,
    send: ({ name, permissionSet, cloud, multiTenant }) =>
      beginning.mutateAsync({
        name: name.trim() || WORDS.nameUsual,
        permissionSet: among(SETS, permissionSet),
        cloud: among(CLOUDS, cloud),
        multiTenant,
      } satisfies SetupWish),
    done: begun,
  });
  return (
    <Panel title={WORDS.what}>
      <span>
        {WORDS.whatWhy} <ScreenLink to="/abilities">{WORDS.change}</ScreenLink>
      </span>
      <FormFrame submit={form.submit} wrong={form.wrong} className={styles.form}>
        <Fields form={form} />
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
            {WORDS.begin}
          </Button>
        </div>
      </FormFrame>
    </Panel>
  );
}

/** The one of these that a list of them was made of. */
function among<T extends string>(all: readonly [T, ...T[]], value: string): T {
  return all.find((each) => each === value) ?? all[0];
}
