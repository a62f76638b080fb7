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
import { useState } from "react";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { EraseDialog } from "../keeping/erase-dialog.tsx";
import { KEEPING_WORDS } from "../keeping/words.ts";
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
  /** Absent where one may only read. */
  readonly reply: (() => void) | undefined;
  /** False where the message cannot be changed here. */
  readonly edit: (() => void) | false;
}

/** Everything that can be done with a message. */
export function MessageMenu(props: Props) {
  const styles = useStyles();
  const [isErasing, setErasing] = useState(false);
  const { conversation, message } = props;
  const may = { ...possible(props), erase: useMay("messages:erase") && message.erased === undefined };
  if (!Object.values(may).includes(true)) return null;
  const title = WORDS.acts({ who: senderName(message) });
  return (
    <>
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
            <Acts {...props} may={may} />
            {may.erase && <MenuItem onClick={() => setErasing(true)}>{KEEPING_WORDS.erase}</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      {isErasing && <EraseDialog which={{ conversation, message: message.id }} close={() => setErasing(false)} />}
    </>
  );
}

interface ActsProps extends Props {
  readonly may: ReturnType<typeof possible>;
}

/** What is done with a message in Teams. */
function Acts({ conversation, message, reply, edit, may }: ActsProps) {
  return (
    <>
      {may.react && <QuickReactions conversation={conversation} message={message} />}
      {may.reply && <MenuItem onClick={reply}>{WORDS.reply}</MenuItem>}
      {may.edit && edit && <MenuItem onClick={edit}>{WORDS.edit}</MenuItem>}
      {may.remove && <Removal conversation={conversation} message={message} />}
    </>
  );
}

function senderName({ sender }: Message): string {
  return sender?.name ?? WORDS.somebody;
}

/** Anybody who writes here answers and reacts to what is there; its author changes it, deletes it and brings it back. */
function possible({ message, own, reply }: Props) {
  const { sender, deletedAt, erased } = message;
  const isWriting = reply !== undefined;
  const isThere = isWriting && deletedAt === undefined && erased === undefined;
  const isOwn = isWriting && own !== undefined && sender?.id === own;
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
