import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import { useMay } from "../../../../web/shell/allowed.ts";
import { viewer } from "../../../../web/when/words.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import { KEEPING_WORDS as WORDS } from "./words.ts";

const FORMATS = ["text", "csv", "json"] as const;

interface Props {
  readonly id: string;
  /** What the conversation is called. */
  readonly name: string;
}

/** What can be done with all that was written in a conversation: taken along as a file, and erased here. */
export function ConversationMenu({ id, name }: Props) {
  const [isErasing, setErasing] = useState(false);
  const mayErase = useMay("messages:erase");
  const title = WORDS.more({ chat: name });
  const address = (format: string) =>
    `/api/conversations/${id}/history?${String(new URLSearchParams({ format, zone: viewer().zone }))}`;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={title} title={title} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{WORDS.save}</MenuGroupHeader>
              {FORMATS.map((format) => (
                <MenuItemLink key={format} icon={<ArrowDownloadRegular />} href={address(format)} download>
                  {WORDS.formats[format]}
                </MenuItemLink>
              ))}
            </MenuGroup>
            {mayErase && <MenuDivider />}
            {mayErase && (
              <MenuItem icon={<DeleteRegular />} onClick={() => setErasing(true)}>
                {WORDS.eraseChat}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {isErasing && <EraseDialog which={{ conversation: id }} close={() => setErasing(false)} />}
    </>
  );
}
