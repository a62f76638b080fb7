import {
  Button,
  Caption1,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { Fragment } from "react";
import { useHref, useLinkClickHandler, useLocation } from "react-router";
import { SCREENS } from "../screens.ts";
import { WORDS } from "../words.ts";
import { type Group, GROUPS, type Screen } from "../screen.ts";
import { useAllowed } from "./allowed.ts";

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  heading: {
    display: "block",
    margin: 0,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: `${tokens.spacingVerticalL} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
  },
  link: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorNeutralForeground2Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { display: "flex", fontSize: tokens.fontSizeBase500 },
});

interface Part {
  readonly group: Group;
  /** The first part has none. */
  readonly heading: string | undefined;
  readonly screens: readonly Screen[];
}

/** The parts of the navigation that hold something for this person. */
function useParts(): readonly Part[] {
  const allowed = useAllowed();
  return GROUPS.map((group) => ({
    group,
    heading: group === "day" ? undefined : WORDS.groups[group],
    screens: SCREENS.filter((screen) => (screen.group ?? "day") === group && screen.icon && allowed(screen.needs)),
  })).filter(({ screens }) => screens.length > 0);
}

/** The way about, drawn from the features' lists of screens. */
export function Navigation({ className }: { readonly className: string }) {
  const styles = useStyles();
  return (
    <nav aria-label={WORDS.navigation} className={className}>
      {useParts().map(({ group, heading, screens }) => (
        <Fragment key={group}>
          {heading !== undefined && (
            <Caption1 as="h2" id={`part-${group}`} className={styles.heading}>
              {heading}
            </Caption1>
          )}
          <ul className={styles.list} aria-labelledby={heading === undefined ? undefined : `part-${group}`}>
            {screens.map((screen) => (
              <li key={screen.path}>
                <Entry screen={screen} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </nav>
  );
}

function Entry({ screen: { path, title, icon: Icon } }: { readonly screen: Screen }) {
  const styles = useStyles();
  const href = useHref(path);
  const follow = useLinkClickHandler(path);
  const here = useIsHere(path);
  return (
    <a
      href={href}
      onClick={follow}
      aria-current={here ? "page" : undefined}
      className={mergeClasses(styles.link, here && styles.here)}
    >
      <span className={styles.icon} aria-hidden>
        {Icon && <Icon />}
      </span>
      {title()}
    </a>
  );
}

/** The same way about, folded into a menu where the screen is narrow. */
export function NavigationMenu({ className }: { readonly className: string }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={className}
          appearance="subtle"
          icon={<NavigationRegular />}
          aria-label={WORDS.menu}
          title={WORDS.menu}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {useParts().map(({ group, heading, screens }) => (
            <MenuGroup key={group}>
              {heading !== undefined && <MenuGroupHeader>{heading}</MenuGroupHeader>}
              {screens.map((screen) => (
                <MenuEntry key={screen.path} screen={screen} />
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MenuEntry({ screen: { path, title, icon: Icon } }: { readonly screen: Screen }) {
  const href = useHref(path);
  const follow = useLinkClickHandler(path);
  const here = useIsHere(path);
  return (
    <MenuItemLink
      href={href}
      onClick={follow}
      icon={Icon ? <Icon /> : null}
      {...(here && { "aria-current": "page" as const })}
    >
      {title()}
    </MenuItemLink>
  );
}

function useIsHere(path: string): boolean {
  const { pathname } = useLocation();
  return pathname === path || (path !== "/" && pathname.startsWith(`${path}/`));
}
