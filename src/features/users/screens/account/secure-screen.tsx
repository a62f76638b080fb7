import { makeStyles } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { useSession } from "../../../../web/shell/allowed.ts";
import { WORDS as USERS } from "../words.ts";
import { Secure } from "./secure-form.tsx";
import { WORDS } from "./words.ts";

const { secure: words } = USERS;

const useStyles = makeStyles({ narrow: { maxWidth: "560px" } });

/** The first owner's step from the printed link to an account of their own. */
export function SecureScreen() {
  const styles = useStyles();
  const session = useSession();
  return (
    <Page title={words.title}>
      <div className={styles.narrow}>
        <Asked query={session} rows={3}>
          {({ secured }) => (
            <Panel title={secured ? words.ready : words.three}>
              {secured ? (
                <div>
                  <ScreenButton to="/account">{WORDS.title}</ScreenButton>
                </div>
              ) : (
                <Secure />
              )}
            </Panel>
          )}
        </Asked>
      </div>
    </Page>
  );
}
