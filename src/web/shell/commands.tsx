import { Button, makeStyles } from "@fluentui/react-components";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useCallback, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { type Shortcut } from "../keys/sequence.ts";
import { useCommandKey, useShortcutChoice, useShortcuts } from "../keys/use-shortcuts.ts";
import { WORDS } from "../keys/words.ts";
import { later } from "../parts/later.tsx";
import { LEADING } from "../keys/leading.ts";
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
  // What may be done as one text, so that the shortcuts stay the same ones until it changes.
  const may = [...new Set(LEADING.flatMap(({ needs }) => (needs && allowed(needs) ? [needs] : [])))].join(" ");
  return useMemo(() => {
    const leading = LEADING.filter(({ needs }) => needs === undefined || may.split(" ").includes(needs));
    return [
      { keys: "?", title: () => WORDS.help, act: help },
      { keys: "/", title: () => WORDS.search, act: focusSearch },
      ...leading.map(({ keys, title, to }) => ({ keys, title, act: () => void navigate(to) })),
    ];
  }, [help, may, navigate]);
}

function focusSearch(): void {
  document.querySelector<HTMLElement>("main input[type='search']")?.focus();
}
