import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { type Contact, useContactChanges, useContacts } from "./queries.ts";
import { WORDS } from "./words.ts";

const { contacts: words } = WORDS;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  one: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalS },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Whom to talk to at a client. */
export function ContactsPanel({ client }: { readonly client: string }) {
  const styles = useStyles();
  const contacts = useContacts(client);
  const [adding, setAdding] = useState(false);
  const [going, setGoing] = useState<Contact>();
  return (
    <Panel
      title={words.title}
      mark={
        <Allowed needs="clients:write">
          <Button onClick={() => setAdding(true)}>{words.add}</Button>
        </Allowed>
      }
    >
      <Asked query={contacts} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Text>{words.none}</Text>
          ) : (
            <ul className={styles.list}>
              {all.map((contact) => (
                <OneContact key={contact.id} contact={contact} remove={() => setGoing(contact)} />
              ))}
            </ul>
          )
        }
      </Asked>
      {adding && <AddContact client={client} close={() => setAdding(false)} />}
      {going && <RemoveContact client={client} contact={going} close={() => setGoing(undefined)} />}
    </Panel>
  );
}

function OneContact({ contact, remove }: { readonly contact: Contact; readonly remove: () => void }) {
  const styles = useStyles();
  const { person, title, primary } = contact;
  const about = words.remove({ name: person.name });
  const { email } = person;
  const beside = title !== undefined && email !== undefined ? words.titled({ title, email }) : (title ?? email);
  return (
    <li className={styles.one}>
      <span className={styles.words}>
        <ScreenLink to={`/people/${person.id}`}>{person.name}</ScreenLink>
        <Text size={200} className={styles.quiet}>
          {beside}
        </Text>
      </span>
      {primary && <Badge appearance="tint">{words.primary}</Badge>}
      <Allowed needs="clients:write">
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={about} title={about} onClick={remove} />
      </Allowed>
    </li>
  );
}

const FIELDS = fields([
  { kind: "text", name: "person.name", label: () => words.name, required: true, max: 200 },
  { kind: "email", name: "person.email", label: () => words.email, required: true },
  { kind: "text", name: "title", label: () => words.role, max: 200 },
  { kind: "switch", name: "primary", label: () => words.isPrimary },
]);

function AddContact({ client, close }: { readonly client: string; readonly close: () => void }) {
  const notice = useNotice();
  const { add } = useContactChanges(client);
  const form = useForm({
    fields: FIELDS,
    start: { "person.name": "", "person.email": "", title: "", primary: false },
    send: ({ "person.name": name, "person.email": email, title, primary }) =>
      add.mutateAsync({ name, email: email.trim(), title, primary }),
    done: ({ person }) => {
      notice(words.added({ name: person.name }));
      close();
    },
  });
  return <FieldsDialog title={words.formTitle} why={words.formWhy} verb={words.add} form={form} close={close} />;
}

interface Going {
  readonly client: string;
  readonly contact: Contact;
  readonly close: () => void;
}

function RemoveContact({ client, contact: { id, person, primary }, close }: Going) {
  const notice = useNotice();
  const { remove } = useContactChanges(client);
  const { name } = person;
  const act = () =>
    remove.mutate(id, {
      onSuccess: () => {
        notice(words.removed({ name }));
        close();
      },
    });
  return (
    <Confirm
      title={words.removeTitle({ name })}
      loss={primary ? [words.removeLoss, words.removePrimary] : [words.removeLoss]}
      verb={words.removeVerb}
      keep={words.keep}
      busy={remove.isPending}
      error={remove.error}
      act={act}
      close={close}
    />
  );
}
