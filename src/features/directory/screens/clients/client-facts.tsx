import { Text } from "@fluentui/react-components";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { Moment } from "../../../../web/when/moment.tsx";
import { Known, KnownList } from "../../../../web/parts/known.tsx";
import type { ClientInFull } from "./queries.ts";
import { WORDS } from "./words.ts";

const { record } = WORDS;

/** What is known of a client, whom to write to first. */
export function ClientFacts({ client }: { readonly client: ClientInFull }) {
  const { id, externalId, defaultEmail, fields, addedAt } = client;
  return (
    <KnownList>
      <Known term={record.writeTo}>{addressWords(client)}</Known>
      <Known term={WORDS.columns.email}>{defaultEmail ?? record.none}</Known>
      <Known term={WORDS.columns.externalId}>{externalId ?? record.none}</Known>
      {Object.entries(fields).map(([name, value]) => (
        <Known key={name} term={name}>
          {value}
        </Known>
      ))}
      <Known term={record.added}>
        <Moment at={addedAt} />
      </Known>
      <Known term={record.id}>
        <Text size={200} font="monospace">
          {id}
        </Text>
        <CopyButton what={record.id} text={id} />
      </Known>
    </KnownList>
  );
}

function addressWords({ writeTo }: ClientInFull): string {
  if (writeTo === undefined) return record.nobody;
  return writeTo.by === "contact" ? record.toContact(writeTo) : record.toPlace(writeTo);
}
