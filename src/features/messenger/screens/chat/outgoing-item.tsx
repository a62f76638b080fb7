import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import type { HostedReference } from "../../content/contract.ts";
import { uploadAddress } from "../files/queries.ts";
import { Face } from "../people/face.tsx";
import { SentAlong } from "../files/sent-along.tsx";
import { type Outgoing, useTakingBack, useWriting } from "../queries.ts";
import { MessageContentView } from "../parts/message-content.tsx";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  item: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  acts: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly conversation: string;
  readonly message: Outgoing;
}

/** A message on its way to Teams, or one that Microsoft refused: why, and what can be done. */
export function OutgoingItem({ conversation, message }: Props) {
  const styles = useStyles();
  const { author, content, subject, state, finding } = message;
  return (
    <article className={styles.item}>
      <Face conversation={conversation} person={author.objectId} name={author.name} size={28} />
      <div className={styles.words}>
        <div className={styles.head}>
          <Text weight="semibold">{author.name}</Text>
          <Text size={200} className={state === "failed" ? styles.failed : styles.quiet}>
            {WORDS.states[state]}
          </Text>
        </div>
        {subject !== undefined && <Text weight="semibold">{subject}</Text>}
        <MessageContentView
          content={content}
          teamsLink={null}
          imageAddress={(at) => pictureAddress(conversation, at)}
        />
        <SentAlong message={message} />
        {finding !== undefined && (
          <Text size={200}>
            {finding.sentence} {finding.cure}
          </Text>
        )}
        {state === "failed" && <Acts conversation={conversation} message={message} />}
        {state === "waiting" && message.uploads !== undefined && (
          <Cancel conversation={conversation} message={message} />
        )}
      </div>
    </article>
  );
}

/** What is uploaded before a message is sent takes long enough to think better of it. */
function Cancel({ conversation, message: { id } }: Props) {
  const styles = useStyles();
  const discarding = useTakingBack(conversation);
  return (
    <>
      <div className={styles.acts}>
        <Button size="small" disabled={discarding.isPending} onClick={() => discarding.mutate(id)}>
          {WORDS.cancel}
        </Button>
      </div>
      {discarding.error !== null && <ProblemBar error={discarding.error} />}
    </>
  );
}

function pictureAddress(conversation: string, at: HostedReference): string {
  return at.in === "upload" ? uploadAddress(conversation, at.name) : "";
}

function Acts({ conversation, message: { id, content, quote, replyTo, subject, uploads } }: Props) {
  const styles = useStyles();
  const writing = useWriting(conversation);
  const discarding = useTakingBack(conversation);
  const again = async () => {
    await writing.mutateAsync({
      ...writtenAgain(content),
      ...(quote !== undefined && { quote }),
      ...(replyTo !== undefined && { replyTo }),
      ...(subject !== undefined && { subject }),
      ...(uploads && { uploads: uploads.map((upload) => upload.id) }),
    });
    await discarding.mutateAsync(id);
  };
  const error = writing.error ?? discarding.error;
  return (
    <>
      <div className={styles.acts}>
        <Button size="small" disabled={writing.isPending} onClick={() => void again().catch(() => undefined)}>
          {WORDS.again}
        </Button>
        <Button size="small" appearance="subtle" disabled={discarding.isPending} onClick={() => discarding.mutate(id)}>
          {WORDS.discard}
        </Button>
      </div>
      {error !== null && <ProblemBar error={error} />}
    </>
  );
}

/** What is on its way was written by the API's own rules, so it may be written again; its pictures come as uploads. */
function writtenAgain({ blocks }: Outgoing["content"]): Pick<Schemas["MessageWish"], "content"> {
  const words = blocks.filter(
    (block) => !(block.kind === "paragraph" && block.inlines.every(({ kind }) => kind === "picture")),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return words.length === 0 ? {} : { content: { blocks: words as Schemas["WrittenBlock"][] } };
}
