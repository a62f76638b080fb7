import {
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  Tab,
  TabList,
  TagGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import { ContactsTab, type LinkedClient } from "./contacts-tab.tsx";
import { EmailTab } from "./email-tab.tsx";
import { type Invited, withAddresses, withInvited, withoutAddress } from "./invited.ts";
import { UsersTab } from "./users-tab.tsx";
import { ATTENDEE_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  tag: { maxWidth: "100%" },
  text: { overflow: "hidden", textOverflow: "ellipsis" },
  quiet: { color: tokens.colorNeutralForeground2 },
  complaint: { color: tokens.colorPaletteRedForeground1 },
});

const TABS = ["contacts", "users", "email"] as const;
type TabName = (typeof TABS)[number];

interface Props {
  readonly invited: readonly Invited[];
  readonly change: (invited: readonly Invited[]) => void;
  /** Whose contacts are offered; without a client there is no such tab. */
  readonly client: LinkedClient | undefined;
  readonly complaint: string | undefined;
}

/** Whom to invite: out of the client's contacts, out of the directory, or by address. All chosen stand there before anything is sent. */
export function AttendeePicker({ invited, change, client, complaint }: Props) {
  const styles = useStyles();
  const heading = useId();
  const [tab, setTab] = useState<TabName>(client === undefined ? "users" : "contacts");
  const add = (one: Invited) => change(withInvited(invited, [one]));
  const remove = (email: string) => change(withoutAddress(invited, email));
  const tabs = client === undefined ? TABS.slice(1) : TABS;
  return (
    <section className={styles.picker} aria-labelledby={heading}>
      <Text id={heading} weight="semibold">
        {WORDS.title}
      </Text>
      <Chosen invited={invited} remove={remove} />
      {complaint !== undefined && (
        <Text role="alert" size={200} className={styles.complaint}>
          {complaint}
        </Text>
      )}
      <TabList
        size="small"
        selectedValue={tab}
        onTabSelect={(_event, { value }) => setTab(TABS.find((each) => each === value) ?? "email")}
      >
        {tabs.map((each) => (
          <Tab key={each} value={each} id={`${heading}-${each}`}>
            {WORDS.tabs[each]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`${heading}-${tab}`}>
        {tab === "contacts" && client !== undefined && (
          <ContactsTab client={client} invited={invited} add={add} remove={remove} />
        )}
        {tab === "users" && <UsersTab add={add} />}
        {tab === "email" && <EmailTab take={(text) => change(withAddresses(invited, text))} />}
      </div>
    </section>
  );
}

function Chosen({
  invited,
  remove,
}: {
  readonly invited: readonly Invited[];
  readonly remove: (email: string) => void;
}) {
  const styles = useStyles();
  if (invited.length === 0) return <Text className={styles.quiet}>{WORDS.nobody}</Text>;
  return (
    <TagGroup className={styles.tags} aria-label={WORDS.title} onDismiss={(_event, { value }) => remove(value)}>
      {invited.map(({ email, name }) => (
        <InteractionTag key={email} value={email} size="small" className={styles.tag}>
          <InteractionTagPrimary hasSecondaryAction className={styles.text} title={email}>
            {name ?? email}
          </InteractionTagPrimary>
          <InteractionTagSecondary aria-label={WORDS.remove({ email })} />
        </InteractionTag>
      ))}
    </TagGroup>
  );
}
