import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { fields, type ValuesOf } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type ProviderWish, useProviderActs } from "../queries.ts";
import { claimsIn } from "./claims.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  redirect: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  address: { minWidth: 0 },
});

const FIELDS = fields([
  {
    name: "audience",
    kind: "choice",
    label: () => WORDS.audience,
    choices: [
      { value: "staff", title: () => WORDS.audiences.staff, hint: () => WORDS.audienceHints.staff },
      { value: "visitors", title: () => WORDS.audiences.visitors, hint: () => WORDS.audienceHints.visitors },
    ],
  },
  { name: "name", kind: "text", label: () => WORDS.name, hint: () => WORDS.nameHint, required: true, max: 60 },
  { name: "issuer", kind: "text", label: () => WORDS.issuer, hint: () => WORDS.issuerHint, required: true, max: 400 },
  { name: "clientId", kind: "text", label: () => WORDS.clientId, required: true, max: 200 },
  {
    name: "clientSecret",
    kind: "secret",
    label: () => WORDS.clientSecret,
    hint: () => WORDS.secretHint,
    required: true,
    max: 1000,
  },
  { name: "claims", kind: "multiline", label: () => WORDS.claims, hint: () => WORDS.claimsHint, max: 4000 },
]);

/** Where the issuer sends browsers back to, by who signs in. */
const RETURN: Readonly<Record<string, string>> = { staff: "/sign-in/callback", visitors: "/visit/callback" };

/** The form for another issuer of identities; it is asked whether it answers before it is kept. */
export function AddProvider({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const notice = useNotice();
  const { add } = useProviderActs();
  const form = useForm({
    fields: FIELDS,
    start: { audience: "staff", name: "", issuer: "", clientId: "", clientSecret: "", claims: "" },
    except: ({ audience }) => (audience === "visitors" ? [] : ["claims"]),
    check: ({ issuer, claims }) => {
      const { wrong: line } = claimsIn(claims);
      return {
        ...(URL.canParse(issuer.trim()) ? {} : { issuer: WORDS.issuerWrong }),
        ...(line === undefined ? {} : { claims: WORDS.claimsWrong({ line }) }),
      };
    },
    send: (held) => add.mutateAsync(wishOf(held)),
    done: ({ name }) => {
      notice(WORDS.added({ name }));
      close();
    },
  });
  const redirect = `${location.origin}${RETURN[form.held.audience] ?? ""}`;
  return (
    <FormDialog title={WORDS.addTitle} why={WORDS.addWhy} verb={WORDS.submit} form={form} close={close}>
      <div className={styles.redirect}>
        <Text font="monospace" className={styles.address}>
          {redirect}
        </Text>
        <CopyButton what={WORDS.redirect} text={redirect} />
      </div>
      <Fields form={form} />
      {form.busy && <Text>{WORDS.checking}</Text>}
    </FormDialog>
  );
}

function wishOf({ audience, claims, ...texts }: ValuesOf<typeof FIELDS>): ProviderWish {
  const { name, issuer, clientId, clientSecret } = texts;
  return {
    name: name.trim(),
    issuer: issuer.trim(),
    clientId: clientId.trim(),
    clientSecret: clientSecret.trim(),
    audience: audience === "visitors" ? "visitors" : "staff",
    claims: audience === "visitors" ? claimsIn(claims).claims : {},
  };
}
