import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { complaintAbout, isAboutOnly } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type User, useUserActs } from "../queries.ts";
import { WORDS } from "../words.ts";
import { RolesField } from "./roles-field.tsx";
import { heldOf, rolesIn } from "./roles-held.ts";
import { rolesComplaint, wishedRoles } from "./wished-roles.ts";

interface Props {
  readonly user: User;
  readonly close: () => void;
}

/** Gives and takes roles. */
export function ChangeRoles({ user: { id, name, roles: before }, close }: Props) {
  const notice = useNotice();
  const { change } = useUserActs();
  const [roles, setRoles] = useState(heldOf(before));
  const [wrong, setWrong] = useState<{ roles?: string }>({});
  const work = useUnsaved(JSON.stringify(roles) !== JSON.stringify(heldOf(before)));
  const sending = useMutation({
    mutationFn: () => change.mutateAsync({ id, change: { roles: wishedRoles(roles) } }),
    onSuccess: () => {
      work.forget();
      notice(WORDS.rolesSaved({ name }));
      close();
    },
  });
  const submit = () => {
    const found = rolesComplaint(rolesIn(roles));
    setWrong(found);
    if (found.roles === undefined) sending.mutate();
  };
  const { error } = sending;
  return (
    <FormDialog
      title={WORDS.changeRolesTitle({ name })}
      why={WORDS.changeRolesWhy}
      verb={WORDS.save}
      form={{
        work,
        busy: sending.isPending,
        problem: error === null || isAboutOnly(error, ["roles"]) ? undefined : error,
        submit,
        wrong: wrong.roles === undefined ? error : wrong,
      }}
      close={close}
    >
      <RolesField held={roles} change={setRoles} complaint={wrong.roles ?? complaintAbout(error, "roles")} />
    </FormDialog>
  );
}
