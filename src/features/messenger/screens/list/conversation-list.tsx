import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Empty } from "../../../../web/parts/empty.tsx";
import { ScreenButton, ScreenLink } from "../../../../web/parts/links.tsx";
import { useSearchText } from "../../../../web/table/use-search-text.ts";
import { WORDS as TABLE } from "../../../../web/table/words.ts";
import { WORDS as SHELL } from "../../../../web/words.ts";
import { otherOf, useOwnIds } from "../presence/use-own.ts";
import { usePresence } from "../presence/use-presence.ts";
import { type Conversation, useConversations } from "../queries.ts";
import { SEARCH_WORDS } from "../search/words.ts";
import { WORDS } from "../words.ts";
import { ConversationItem } from "./conversation-item.tsx";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  search: { maxWidth: "none" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** Chats, those first in which something was written last, and the search through them. */
export function ConversationList({ chosen }: { readonly chosen: string | undefined }) {
  const styles = useStyles();
  const { text, settled, type } = useSearchText();
  const conversations = useConversations(settled);
  return (
    <nav className={styles.column} aria-label={WORDS.conversations}>
      <SearchBox
        className={styles.search}
        aria-label={WORDS.search}
        placeholder={WORDS.search}
        dismiss={{ "aria-label": TABLE.clearSearch }}
        value={text}
        onChange={(_event, { value }) => type(value)}
      />
      <ScreenLink to={searchAddress(settled)}>{SEARCH_WORDS.all}</ScreenLink>
      <Asked query={conversations} rows={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Nothing searched={settled !== ""} />;
          return <Items items={items} chosen={chosen} />;
        }}
      </Asked>
      {conversations.hasNextPage && (
        <Button disabled={conversations.isFetchingNextPage} onClick={() => void conversations.fetchNextPage()}>
          {SHELL.more}
        </Button>
      )}
    </nav>
  );
}

function searchAddress(search: string): string {
  return search === "" ? "/messages/search" : `/messages/search?${new URLSearchParams({ search }).toString()}`;
}

interface Listed {
  readonly items: readonly Conversation[];
  readonly chosen: string | undefined;
}

function Items({ items, chosen }: Listed) {
  const styles = useStyles();
  const own = useOwnIds();
  const connection = items[0]?.connection;
  // Object ids mean nothing at another connection than their own.
  const there = items.filter((conversation) => conversation.connection === connection);
  const others = new Map(there.map((conversation) => [conversation.id, otherOf(conversation, own)]));
  const { of: presence } = usePresence([...others.values()], connection);
  return (
    <ul className={styles.list}>
      {items.map((conversation) => (
        <ConversationItem
          key={conversation.id}
          conversation={conversation}
          isChosen={conversation.id === chosen}
          presence={presence.get(others.get(conversation.id) ?? "")}
        />
      ))}
    </ul>
  );
}

function Nothing({ searched }: { readonly searched: boolean }) {
  if (searched) return <Empty title={WORDS.noneFound} words={WORDS.noneFoundWhy} />;
  const action = <ScreenButton to="/account/microsoft">{WORDS.connect}</ScreenButton>;
  return <Empty title={WORDS.none} words={WORDS.noneWhy} action={action} />;
}
