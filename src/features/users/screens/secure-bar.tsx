import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useLocation } from "react-router";
import { ScreenButton } from "../../../web/parts/links.tsx";
import { useSession } from "../../../web/shell/allowed.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  around: {
    maxWidth: "1080px",
    paddingBlockStart: tokens.spacingVerticalL,
    paddingInline: tokens.spacingHorizontalXXL,
    "@media (max-width: 720px)": { paddingInline: tokens.spacingHorizontalL },
  },
  words: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
});

/** Reminds an owner who came by the printed link that nothing else lets them in again. */
export function SecureBar() {
  const styles = useStyles();
  const { data } = useSession();
  const { pathname } = useLocation();
  if (data === undefined || data.secured || pathname === "/account/secure") return null;
  return (
    <aside aria-label={WORDS.secure.title} className={styles.around}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody className={styles.words}>{WORDS.secure.bar}</MessageBarBody>
        <MessageBarActions>
          <ScreenButton to="/account/secure">{WORDS.secure.verb}</ScreenButton>
        </MessageBarActions>
      </MessageBar>
    </aside>
  );
}
