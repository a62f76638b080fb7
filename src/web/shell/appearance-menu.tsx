import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { DarkThemeRegular } from "@fluentui/react-icons/svg/dark-theme";
import { APPEARANCES, chooseAppearance, useAppearance } from "../appearance/appearance.ts";
import { chooseLanguage, LANGUAGES, useLanguage } from "../words/languages.ts";
import { WORDS } from "../words.ts";

/**
 * Light, dark, high contrast, or as the system has it; and the language, where there is a choice. Languages that nobody
 * speaks are offered where there is pretending anyway.
 */
export function AppearanceMenu({ pretending }: { readonly pretending: boolean }) {
  const { chosen } = useAppearance();
  const language = useLanguage();
  const languages = LANGUAGES.filter((each) => pretending || !each.pretend || each === language);
  return (
    <Menu
      checkedValues={{ appearance: [chosen], language: [language.code] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const appearance = APPEARANCES.find((each) => checkedItems.includes(each));
        if (appearance) chooseAppearance(appearance);
        const spoken = LANGUAGES.find(({ code }) => checkedItems.includes(code));
        if (spoken) void chooseLanguage(spoken);
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
          <MenuGroup>
            <MenuGroupHeader>{WORDS.theme.label}</MenuGroupHeader>
            {APPEARANCES.map((each) => (
              <MenuItemRadio key={each} name="appearance" value={each}>
                {WORDS.theme[each]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {languages.length > 1 && <MenuDivider />}
          {languages.length > 1 && (
            <MenuGroup>
              <MenuGroupHeader>{WORDS.theme.language}</MenuGroupHeader>
              {languages.map(({ code, name, pretend }) => (
                <MenuItemRadio key={code} name="language" value={code} lang={pretend ? undefined : code}>
                  {name}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
