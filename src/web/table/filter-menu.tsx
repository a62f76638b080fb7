import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { Filter } from "./table.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly filter: Filter;
  /** Empty while it narrows nothing. */
  readonly value: string;
  readonly choose: (value: string | undefined) => void;
}

/** A choice that narrows what is shown. */
export function FilterMenu({ filter: { key, title, choices }, value, choose }: Props) {
  return (
    <Menu
      checkedValues={{ [key]: [value] }}
      onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems.at(0))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ChevronDownRegular />} iconPosition="after">
          {title()}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name={key} value="">
            {WORDS.any}
          </MenuItemRadio>
          {choices.map((choice) => (
            <MenuItemRadio key={choice.value} name={key} value={choice.value}>
              {choice.title()}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
