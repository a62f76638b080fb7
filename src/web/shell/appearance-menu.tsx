import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DarkThemeRegular } from "@fluentui/react-icons/svg/dark-theme";
import { WORDS } from "../words.ts";
import { APPEARANCES, type Appearance } from "./appearance.ts";

interface Props {
  readonly chosen: Appearance;
  readonly choose: (appearance: Appearance) => void;
}

/** Light, dark, high contrast, or as the system has it. */
export function AppearanceMenu({ chosen, choose }: Props) {
  return (
    <Menu
      checkedValues={{ appearance: [chosen] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const wanted = APPEARANCES.find((each) => checkedItems.includes(each));
        if (wanted) choose(wanted);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<DarkThemeRegular />}
          aria-label={WORDS.theme.label}
          title={WORDS.theme.label}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {APPEARANCES.map((each) => (
            <MenuItemRadio key={each} name="appearance" value={each}>
              {WORDS.theme[each]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
