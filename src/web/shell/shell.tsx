import { useQueryClient } from "@tanstack/react-query";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { SignOutRegular } from "@fluentui/react-icons/svg/sign-out";
import { useEffect, useRef } from "react";
import { Outlet, useLocation, useNavigate } from "react-router";
import { FACT_NAMES } from "../fact-words.ts";
import { useLiveFacts } from "../live/use-live-facts.ts";
import { parley } from "../parley.ts";
import { useNotice } from "../parts/notice.tsx";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { explain } from "../parts/explain.ts";
import { Waiting } from "../parts/waiting.tsx";
import { WORDS } from "../words.ts";
import { AppearanceMenu } from "./appearance-menu.tsx";
import type { useAppearance } from "./appearance.ts";
import { SandboxBar, StaleBar } from "./bars.tsx";
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
    left: tokens.spacingHorizontalM,
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
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    [NARROW]: { borderTopLeftRadius: 0 },
  },
  waiting: { padding: tokens.spacingHorizontalXXL },
});

/** What stands around every screen of a signed-in person. */
export function Shell({ appearance }: { readonly appearance: ReturnType<typeof useAppearance> }) {
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
        <AppearanceMenu chosen={appearance.chosen} choose={appearance.choose} />
        <SignOut />
      </header>
      <div className={styles.below}>
        <Navigation className={styles.side} />
        <main id="content" className={styles.main} ref={main} tabIndex={-1} style={{ outline: "none" }}>
          {installation.data && <Outlet />}
          {installation.isPending && (
            <div className={styles.waiting}>
              <Waiting rows={5} />
            </div>
          )}
          {installation.isLoadingError && (
            <div className={styles.waiting}>
              <ProblemBar error={installation.error} tryAgain={() => void installation.refetch()} />
            </div>
          )}
        </main>
      </div>
    </div>
  );
}

function Live() {
  const lostSince = useLiveFacts(FACT_NAMES);
  return lostSince === undefined ? null : <StaleBar since={lostSince} />;
}

function SignOut() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  const leave = async () => {
    try {
      await parley.call("DELETE", "/api/sessions/current");
    } catch (error) {
      notice(explain(error).sentence);
      return;
    }
    cache.clear();
    await navigate("/sign-in");
    notice(WORDS.signedOut);
  };
  return (
    <Button
      appearance="subtle"
      icon={<SignOutRegular />}
      aria-label={WORDS.signOut}
      title={WORDS.signOut}
      onClick={() => void leave()}
    />
  );
}

/** After going to another page, reading goes on at its heading. */
function useArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.querySelector<HTMLElement>("h1")?.focus();
    scrollTo(0, 0);
  }, [pathname]);
  return main;
}
