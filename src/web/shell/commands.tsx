import { Button, makeStyles } from "@fluentui/react-components";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useCallback, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { type Shortcut } from "../keys/sequence.ts";
import { useCommandKey, useShortcutChoice, useShortcuts } from "../keys/use-shortcuts.ts";
import { WORDS } from "../keys/words.ts";
import { later } from "../parts/later.tsx";
import { SCREENS } from "../screens.ts";
import { useAllowed } from "./allowed.ts";

const Palette = later(async () => (await import("../palette/palette.tsx")).Palette);
const ShortcutHelp = later(async () => (await import("../keys/help.tsx")).ShortcutHelp);

const useStyles = makeStyles({
  wide: { "@media (max-width: 720px)": { display: "none" } },
});

/** The palette and the shortcuts: their buttons, their keys, and what they open. */
export function Commands() {
  const styles = useStyles();
  const [open, setOpen] = useState<"palette" | "help">();
  const close = () => setOpen(undefined);
  const find = useCallback(() => setOpen("palette"), []);
  const help = useCallback(() => setOpen("help"), []);
  const shortcuts = useAllShortcuts(help);
  const choice = useShortcutChoice();
  useCommandKey(find);
  useShortcuts(shortcuts, choice.on && open === undefined);
  const told = [{ keys: `${WORDS.control}+K`, title: () => WORDS.palette }, ...shortcuts];
  return (
    <>
      <Button
        appearance="subtle"
        icon={<SearchRegular />}
        aria-label={WORDS.palette}
        title={WORDS.palette}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={find}
      />
      <Button
        className={styles.wide}
        appearance="subtle"
        icon={<KeyboardRegular />}
        aria-label={WORDS.title}
        title={WORDS.title}
        onClick={help}
      />
      {open === "palette" && <Palette close={close} />}
      {open === "help" && <ShortcutHelp shortcuts={told} {...choice} close={close} />}
    </>
  );
}

/** The screens' own keys, those of their actions, and the house's. */
function useAllShortcuts(help: () => void): readonly Shortcut[] {
  const navigate = useNavigate();
  const allowed = useAllowed();
  const may = SCREENS.map(({ needs }) => allowed(needs)).join(" ");
  return useMemo(() => {
    const lead = (keys: string | undefined, title: () => string, to: string): Shortcut[] =>
      keys === undefined ? [] : [{ keys, title, act: () => void navigate(to) }];
    const screens = SCREENS.filter((_screen, index) => may.split(" ")[index] === "true");
    return [
      { keys: "?", title: () => WORDS.help, act: help },
      { keys: "/", title: () => WORDS.search, act: focusSearch },
      ...screens.flatMap(({ keys, title, path }) => lead(keys, () => WORDS.goTo({ screen: title() }), path)),
      ...screens.flatMap(({ actions = [] }) => actions.flatMap(({ keys, title, to }) => lead(keys, title, to))),
    ];
  }, [help, may, navigate]);
}

function focusSearch(): void {
  document.querySelector<HTMLElement>("main input[type='search']")?.focus();
}
