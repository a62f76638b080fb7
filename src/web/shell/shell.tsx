import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Outlet, useLocation } from "react-router";
import { MeMenu } from "../../features/users/screens/me-menu.tsx";
import { SecureBar } from "../../features/users/screens/secure-bar.tsx";
import { LIVE_NAMES } from "../fact-words.ts";
import { useLiveFacts } from "../live/use-live-facts.ts";
import { WORDS } from "../words.ts";
import { AppearanceMenu } from "./appearance-menu.tsx";
import { Commands } from "./commands.tsx";
import { SandboxBar, StaleBar } from "./bars.tsx";
import { Asked } from "../parts/asked.tsx";
import { useInstallation } from "./installation.ts";
import { Navigation, NavigationMenu } from "./navigation.tsx";

const NARROW = "@media (max-width: 720px)";

const useStyles = makeStyles({
  frame: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  skip: {
    position: "absolute",
    insetInlineStart: tokens.spacingHorizontalM,
    top: "-100px",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    zIndex: 10,
    ":focus": { top: tokens.spacingVerticalM },
  },
  top: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1 },
  below: { display: "flex", flexGrow: 1, minWidth: 0 },
  side: {
    width: "208px",
    flexShrink: 0,
    padding: tokens.spacingHorizontalM,
    [NARROW]: { display: "none" },
  },
  folded: { display: "none", [NARROW]: { display: "inline-flex" } },
  main: {
    flexGrow: 1,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderStartStartRadius: tokens.borderRadiusXLarge,
    [NARROW]: { borderStartStartRadius: 0 },
  },
  waiting: { padding: tokens.spacingHorizontalXXL },
});

/** What stands around every screen of a signed-in person. */
export function Shell() {
  const styles = useStyles();
  const installation = useInstallation();
  const main = useArrival();
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {WORDS.skip}
      </a>
      {installation.data?.sandbox && <SandboxBar url={installation.data.sandbox.url} />}
      {installation.data && <Live />}
      <header className={styles.top}>
        <NavigationMenu className={styles.folded} />
        <Text weight="semibold" size={400} className={styles.name}>
          {WORDS.product}
        </Text>
        <Commands />
        <AppearanceMenu pretending={Boolean(installation.data?.sandbox)} />
        <MeMenu />
      </header>
      <div className={styles.below}>
        <Navigation className={styles.side} />
        <main id="content" className={styles.main} ref={main} tabIndex={-1} style={{ outline: "none" }}>
          {installation.data && <SecureBar />}
          {installation.data ? (
            <Outlet />
          ) : (
            <div className={styles.waiting}>
              <Asked query={installation} rows={5}>
                {() => null}
              </Asked>
            </div>
          )}
        </main>
      </div>
    </div>
  );
}

function Live() {
  const lostSince = useLiveFacts(LIVE_NAMES);
  return lostSince === undefined ? null : <StaleBar since={lostSince} />;
}

/** After going to another page, reading goes on at its heading. */
function useArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname, search } = useLocation();
  // A dialog that the address opens takes the focus itself.
  const dialog = new URLSearchParams(search).has("new");
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (!dialog) main.current?.querySelector<HTMLElement>("h1")?.focus();
    scrollTo(0, 0);
  }, [dialog, pathname]);
  return main;
}
