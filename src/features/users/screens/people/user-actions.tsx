import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { explain } from "../../../../web/parts/explain.ts";
import { later } from "../../../../web/parts/later.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type User, useKeys, useUserActs } from "../queries.ts";
import { WORDS } from "../words.ts";

const ChangeRoles = later(async () => (await import("./change-roles.tsx")).ChangeRoles);

/** What can be done with a user. */
export function UserActions({ user }: { readonly user: User }) {
  const notice = useNotice();
  const [asking, setAsking] = useState<"roles" | "suspend">();
  const { inviteAgain, restore } = useUserActs();
  const { id, name, state } = user;
  const close = () => setAsking(undefined);
  const said = (sentence: string) => ({
    onSuccess: () => notice(sentence),
    onError: (error: unknown) => notice(explain(error).sentence),
  });
  return (
    <Allowed needs="users:write">
      {state === "invited" && (
        <Button
          disabledFocusable={inviteAgain.isPending}
          onClick={() => inviteAgain.mutate(id, said(WORDS.sentAgain({ name })))}
        >
          {WORDS.again}
        </Button>
      )}
      <Button onClick={() => setAsking("roles")}>{WORDS.changeRoles}</Button>
      {state === "suspended" ? (
        <Button
          appearance="primary"
          disabledFocusable={restore.isPending}
          onClick={() => restore.mutate(id, said(WORDS.restored({ name })))}
        >
          {WORDS.restore}
        </Button>
      ) : (
        <Button onClick={() => setAsking("suspend")}>{WORDS.suspend}</Button>
      )}
      {asking === "roles" && <ChangeRoles user={user} close={close} />}
      {asking === "suspend" && <SuspendUser user={user} close={close} />}
    </Allowed>
  );
}

interface Props {
  readonly user: User;
  readonly close: () => void;
}

/** Says what a suspension takes away, and what it does not, before it does. */
function SuspendUser({ user: { id, name }, close }: Props) {
  const notice = useNotice();
  const { suspend } = useUserActs();
  const { data } = useKeys();
  const made = data?.pages.flatMap(({ items }) => items).filter(({ createdBy }) => createdBy === `user:${id}`);
  const act = () =>
    suspend.mutate(id, {
      onSuccess: () => {
        notice(WORDS.suspended({ name }));
        close();
      },
    });
  return (
    <Confirm
      title={WORDS.suspendTitle({ name })}
      loss={[
        WORDS.suspendLoss,
        ...(made === undefined ? [] : [WORDS.suspendKeys({ keys: made.length })]),
        WORDS.suspendKept,
      ]}
      verb={WORDS.suspend}
      keep={WORDS.keep}
      busy={suspend.isPending}
      error={suspend.error}
      act={act}
      close={close}
    />
  );
}
