import { Button, Menu, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { viewer } from "../../../../web/when/words.ts";
import { WORDS } from "./words.ts";

const FORMATS = ["docx", "text", "vtt"] as const;

/** Hands out a transcript as a file. */
export function SaveMenu({ transcript }: { readonly transcript: string }) {
  const address = (format: string) =>
    `/api/transcripts/${transcript}/document?${String(new URLSearchParams({ format, zone: viewer().zone }))}`;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ArrowDownloadRegular />}>{WORDS.save}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {FORMATS.map((format) => (
            <MenuItemLink key={format} href={address(format)} download>
              {WORDS.formats[format]}
            </MenuItemLink>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
