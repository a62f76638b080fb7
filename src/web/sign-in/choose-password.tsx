import { useQueryClient } from "@tanstack/react-query";
import { Button, Text } from "@fluentui/react-components";
import { useNavigate } from "react-router";
import type { components } from "../../../sdk/src/types.ts";
import { fields } from "../form/field.ts";
import { Fields } from "../form/fields.tsx";
import { FormFrame } from "../form/form-frame.tsx";
import { useForm } from "../form/use-form.ts";
import { parley } from "../parley.ts";
import { useNotice } from "../parts/notice.tsx";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { LINK_WORDS as WORDS } from "./link-words.ts";
import { NewPasswordField } from "./new-password-field.tsx";
import { Providers } from "./providers.tsx";
import { PublicFrame } from "./public-frame.tsx";

const NAME = fields([
  {
    name: "name",
    kind: "text",
    label: () => WORDS.name,
    hint: () => WORDS.nameHint,
    required: true,
    max: 200,
    autoComplete: "name",
  },
]);
const PASSWORD = fields([{ name: "password", kind: "secret", label: () => WORDS.password, required: true, max: 200 }]);
const FIELDS = [...NAME, ...PASSWORD] as const;

interface Props {
  readonly token: string;
  readonly meaning: components["schemas"]["LinkMeaning"];
}

/** Takes up an invitation, or sets a password anew; an invited person may come by a provider instead. */
export function ChoosePassword({ token, meaning }: Props) {
  const { purpose, organisation, email } = meaning;
  const invited = purpose === "invitation";
  const form = useChoice({ token, meaning });
  return (
    <PublicFrame title={invited ? WORDS.welcome({ organisation }) : WORDS.reset}>
      <Text>{invited ? WORDS.why : WORDS.resetWhy({ organisation })}</Text>
      <FormFrame submit={form.submit} wrong={form.wrong}>
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        {email !== undefined && <Text>{WORDS.address({ email })}</Text>}
        {/* Tells password managers whose password it is. */}
        <input type="email" autoComplete="username" value={email ?? ""} readOnly hidden />
        <Fields form={{ ...form, fields: form.fields.filter(({ name }) => name === "name") }} />
        <NewPasswordField form={form} />
        <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
          {invited ? WORDS.join : WORDS.set}
        </Button>
      </FormFrame>
      {invited && <Providers errand={{ invitation: token, to: "/" }} />}
    </PublicFrame>
  );
}

function useChoice({ token, meaning: { purpose, name } }: Props) {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const notice = useNotice();
  const invited = purpose === "invitation";
  return useForm({
    fields: FIELDS,
    passing: true,
    start: { name: name ?? "", password: "" },
    except: () => (invited ? [] : ["name"]),
    send: (held) =>
      parley.call("POST", "/api/links/password", {
        body: { link: token, password: held.password, ...(invited && { name: held.name.trim() }) },
      }),
    done: (answer) => {
      cache.clear();
      // Where a second factor was set up, the link alone lets nobody in.
      if (answer !== undefined) notice(WORDS.done);
      void navigate(answer === undefined ? "/" : "/sign-in", { replace: true });
    },
  });
}
