import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import type { components } from "../../../../sdk/src/types.ts";
import { Confirm } from "../../../web/form/confirm.tsx";
import { useNotice } from "../../../web/parts/notice.tsx";
import { momentWords, viewer } from "../../../web/when/words.ts";
import { IDENTITY_WORDS as WORDS } from "./words.ts";

type Identity = components["schemas"]["Identity"];

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  identity: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly identities: readonly Identity[];
  /** Unlinks one; left out where that is not for this person. */
  readonly unlink?: UseMutationResult<unknown, Error, string>;
  /** What follows from unlinking one. */
  readonly loss: string;
}

/** Identities elsewhere by which somebody may sign in, each with a way to unlink it. */
export function IdentityList({ identities, unlink, loss }: Props) {
  const styles = useStyles();
  const notice = useNotice();
  const [asking, setAsking] = useState<Identity>();
  const close = () => {
    unlink?.reset();
    setAsking(undefined);
  };
  const act = (id: string) =>
    unlink?.mutate(id, {
      onSuccess: () => {
        notice(WORDS.unlinked);
        setAsking(undefined);
      },
    });
  return (
    <>
      <ul className={styles.list}>
        {identities.map((identity) => (
          <OneIdentity key={identity.id} identity={identity} ask={unlink && (() => setAsking(identity))} />
        ))}
      </ul>
      {asking && (
        <Confirm
          title={WORDS.unlinkTitle({ name: nameOf(asking) })}
          loss={[loss]}
          verb={WORDS.unlink}
          keep={WORDS.keep}
          busy={unlink?.isPending ?? false}
          error={unlink?.error}
          act={() => act(asking.id)}
          close={close}
        />
      )}
    </>
  );
}

interface OneProps {
  readonly identity: Identity;
  readonly ask: (() => void) | undefined;
}

function OneIdentity({ identity, ask }: OneProps) {
  const styles = useStyles();
  const { issuer, subject, linkedAt } = identity;
  const name = nameOf(identity);
  return (
    <li className={styles.identity}>
      <div className={styles.words}>
        <Text>{name}</Text>
        <Text size={200} className={styles.quiet}>
          {WORDS.known({ subject, issuer })}
        </Text>
        <Text size={200} className={styles.quiet}>
          {WORDS.linked({ at: momentWords(new Date(linkedAt), viewer()) })}
        </Text>
      </div>
      {ask && (
        <Button size="small" aria-label={WORDS.unlinkAbout({ name })} onClick={ask}>
          {WORDS.unlink}
        </Button>
      )}
    </li>
  );
}

/** As the provider is called here, or by its address where it was removed. */
function nameOf({ provider, issuer }: Identity): string {
  return provider ?? issuer;
}
