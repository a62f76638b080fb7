import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type Message, useReacting, useRestoring, useTakingBack } from "../queries.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  button: { marginInlineStart: "auto" },
  quick: { display: "flex" },
  reaction: { minWidth: 0, fontSize: tokens.fontSizeBase400 },
});

const QUICK = ["👍", "❤️", "😆", "😮", "😢", "🎉"] as const;

interface Props {
  /** Of the conversation. */
  readonly conversation: string;
  readonly message: Message;
  /** As whom one writes here; undefined where nobody's account is connected. */
  readonly own: string | undefined;
  readonly reply: () => void;
  /** False where the message cannot be changed here. */
  readonly edit: (() => void) | false;
}

/** Everything that can be done with a message. */
export function MessageMenu({ conversation, message, own, reply, edit }: Props) {
  const styles = useStyles();
  const may = possible(message, own);
  if (!may.reply && !may.remove) return null;
  const title = WORDS.acts({ who: senderName(message) });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={title}
          title={title}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {may.react && <QuickReactions conversation={conversation} message={message} />}
          {may.reply && <MenuItem onClick={reply}>{WORDS.reply}</MenuItem>}
          {may.edit && edit && <MenuItem onClick={edit}>{WORDS.edit}</MenuItem>}
          {may.remove && <Removal conversation={conversation} message={message} />}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function senderName({ sender }: Message): string {
  return sender?.name ?? WORDS.somebody;
}

/** Anybody answers and reacts to what is there; its author changes it, deletes it and brings it back. */
function possible({ sender, deletedAt }: Message, own: string | undefined) {
  const isThere = deletedAt === undefined;
  const isOwn = own !== undefined && sender?.id === own;
  return { reply: isThere, react: isThere && own !== undefined, edit: isThere && isOwn, remove: isOwn };
}

type OfMessage = Pick<Props, "conversation" | "message">;

function QuickReactions({ conversation, message }: OfMessage) {
  const styles = useStyles();
  const react = useReaction(conversation, message.id);
  return (
    <>
      <MenuGroup className={styles.quick} aria-label={WORDS.quick}>
        {QUICK.map((reaction) => (
          <MenuItem
            key={reaction}
            className={styles.reaction}
            aria-label={WORDS.reactWith({ reaction })}
            onClick={() => react(reaction, true)}
          >
            {reaction}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuDivider />
    </>
  );
}

/** Returns a function that sets a reaction or takes it back, and says where that failed. */
export function useReaction(conversation: string, message: string): (reaction: string, isSet: boolean) => void {
  const notice = useNotice();
  const { mutate } = useReacting(conversation);
  return (reaction, isSet) =>
    mutate({ message, reaction, isSet }, { onError: (error) => notice(explain(error).sentence) });
}

function Removal({ conversation, message: { id, deletedAt } }: OfMessage) {
  const notice = useNotice();
  const takingBack = useTakingBack(conversation);
  const restoring = useRestoring(conversation);
  const told = {
    onSuccess: () => notice(WORDS.changedSoon),
    onError: (error: Error) => notice(explain(error).sentence),
  };
  return deletedAt === undefined ? (
    <MenuItem onClick={() => takingBack.mutate(id, told)}>{WORDS.remove}</MenuItem>
  ) : (
    <MenuItem onClick={() => restoring.mutate(id, told)}>{WORDS.restore}</MenuItem>
  );
}
