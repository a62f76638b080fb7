import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type Provider, type User, useProviderActs, useUsers } from "../queries.ts";
import { WORDS } from "./words.ts";

/** Removes an issuer, after saying who depends on one. */
export function RemoveProvider({ provider }: { readonly provider: Provider }) {
  const { name } = provider;
  const [asking, setAsking] = useState(false);
  return (
    <Allowed needs="users:write">
      <div>
        <Button aria-label={WORDS.removeAbout({ name })} onClick={() => setAsking(true)}>
          {WORDS.remove}
        </Button>
        {asking && <Question provider={provider} close={() => setAsking(false)} />}
      </div>
    </Allowed>
  );
}

interface Props {
  readonly provider: Provider;
  readonly close: () => void;
}

function Question({ provider: { id, name, audience }, close }: Props) {
  const notice = useNotice();
  const { remove } = useProviderActs();
  const users = useUsers({});
  // Of a staff that takes several pages, the first alone would be no number.
  const all = users.hasNextPage ? undefined : users.data?.pages.flatMap(({ items }) => items);
  const count = all?.filter(dependsOnProvider).length;
  const act = () =>
    remove.mutate(id, {
      onSuccess: () => {
        notice(WORDS.removed({ name }));
        close();
      },
    });
  return (
    <Confirm
      title={WORDS.removeTitle({ name })}
      loss={[
        WORDS.removeLoss({ audience }),
        ...(audience === "staff" && count !== undefined ? [WORDS.removeUsers({ count })] : []),
        WORDS.removeKept,
      ]}
      verb={WORDS.remove}
      keep={WORDS.keep}
      busy={remove.isPending}
      error={remove.error}
      act={act}
      close={close}
    />
  );
}

function dependsOnProvider({ signsInBy }: User): boolean {
  return signsInBy.includes("provider") && !signsInBy.includes("password");
}
