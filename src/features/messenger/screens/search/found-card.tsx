import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Marked } from "../../../../web/marked/marked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { THREAD_WORDS } from "../threads/words.ts";
import { WORDS } from "../words.ts";
import { Around } from "./around.tsx";
import type { Found } from "./queries.ts";
import { SEARCH_WORDS } from "./words.ts";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: { margin: 0, maxWidth: "75ch", overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

/** A channel is called by its team, too: many teams have one of the same name. */
function placeName({ topic, team, members }: Found["conversation"]): string {
  if (topic === undefined) return members.length > 0 ? members.join(", ") : WORDS.unnamed;
  return team === undefined ? topic : THREAD_WORDS.name({ team, channel: topic });
}

/** A message in which it stands: in which chat, who wrote it and when; what was written around it on demand. */
export function FoundCard({ found }: { readonly found: Found }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { conversation, sender, createdAt, text, marks } = found;
  const name = placeName(conversation);
  return (
    <Panel title={name} mark={<ScreenLink to={`/messages/${conversation.id}`}>{SEARCH_WORDS.chat}</ScreenLink>}>
      <div className={styles.head}>
        <Text weight="semibold">{sender?.name ?? WORDS.somebody}</Text>
        <Text size={200} className={styles.quiet}>
          <time dateTime={createdAt}>{momentWords(new Date(createdAt), viewer())}</time>
        </Text>
      </div>
      <p className={styles.said}>
        <Marked text={text} marks={marks} />
      </p>
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? SEARCH_WORDS.notAround : SEARCH_WORDS.around}
        </Button>
      </div>
      {isOpen && <Around found={found} />}
    </Panel>
  );
}
