import { useState } from "react";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { isAboutOnly } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useUserActs } from "../queries.ts";
import { WORDS } from "../words.ts";
import { RolesField } from "./roles-field.tsx";
import { heldOf, rolesIn } from "./roles-held.ts";
import { rolesComplaint, wishedRoles } from "./wished-roles.ts";

const FIELDS = fields([
  { name: "name", kind: "text", label: () => WORDS.name, required: true, max: 200 },
  { name: "email", kind: "email", label: () => WORDS.email, required: true, max: 254 },
]);

/** The form that invites somebody to the staff. */
export function InviteUser({ close }: { readonly close: () => void }) {
  const notice = useNotice();
  const { invite } = useUserActs();
  const [roles, setRoles] = useState(heldOf([{ role: "staff" }]));
  const form = useForm({
    fields: FIELDS,
    start: { name: "", email: "" },
    check: () => rolesComplaint(rolesIn(roles)),
    send: ({ name, email }) =>
      invite.mutateAsync({ name: name.trim(), email: email.trim(), roles: wishedRoles(roles) }),
    done: ({ name }) => {
      notice(WORDS.invited({ name }));
      close();
    },
  });
  const problem = isAboutOnly(form.problem, ["roles"]) ? undefined : form.problem;
  return (
    <FormDialog
      title={WORDS.inviteTitle}
      why={WORDS.inviteWhy}
      verb={WORDS.inviteSubmit}
      form={{ ...form, problem }}
      close={close}
    >
      <Fields form={form} />
      <RolesField held={roles} change={setRoles} complaint={form.complaint("roles")} />
    </FormDialog>
  );
}
