import { Button, Menu, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { WORDS } from "./words.ts";

/** Hands out what the list shows as a file, all pages of it. `query` is the API's. */
export function ExportMenu({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const address = (format: string) => `/api/facts/export?${String(new URLSearchParams({ ...query, format }))}`;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ArrowDownloadRegular />}>{WORDS.export}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemLink href={address("csv")} download>
            {WORDS.csv}
          </MenuItemLink>
          <MenuItemLink href={address("ndjson")} download>
            {WORDS.ndjson}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
