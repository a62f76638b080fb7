import { useQuery } from "@tanstack/react-query";
import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { parley } from "../../../../../web/parley.ts";
import { Asked } from "../../../../../web/parts/asked.tsx";
import type { Invited } from "./invited.ts";
import { ATTENDEE_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", minWidth: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The client whose contacts are offered. */
export interface LinkedClient {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly client: LinkedClient;
  readonly invited: readonly Invited[];
  readonly add: (invited: Invited) => void;
  readonly remove: (email: string) => void;
}

/** The contacts of the linked client, and of no other. */
export function ContactsTab({ client, invited, add, remove }: Props) {
  const styles = useStyles();
  const contacts = useContacts(client.id);
  const chosen = new Set(invited.map(({ email }) => email.toLowerCase()));
  return (
    <Asked query={contacts} rows={2}>
      {(items) =>
        items.length === 0 ? (
          <Text>{WORDS.noContacts({ client: client.name })}</Text>
        ) : (
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{WORDS.contacts({ client: client.name })}</legend>
            {items.map(({ id, person: { name, email } }) => (
              <Checkbox
                key={id}
                checked={email !== undefined && chosen.has(email.toLowerCase())}
                disabled={email === undefined}
                label={email === undefined ? WORDS.noAddress({ name }) : WORDS.named({ name, email })}
                onChange={(_event, { checked }) => {
                  if (email === undefined) return;
                  if (checked === true) add({ email, name });
                  else remove(email);
                }}
              />
            ))}
          </fieldset>
        )
      }
    </Asked>
  );
}

function useContacts(client: string) {
  return useQuery({
    queryKey: ["contacts", "one", client],
    queryFn: async ({ signal }) =>
      (await parley.call("GET", "/api/clients/{id}/contacts", { path: { id: client }, signal })).items,
  });
}
