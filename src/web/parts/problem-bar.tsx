import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { WORDS } from "../words.ts";
import { CopyButton } from "./copy-button.tsx";
import { explain, isForSigningIn, isMissing } from "./explain.ts";

const useStyles = makeStyles({
  words: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
  id: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly error: unknown;
  readonly tryAgain?: (() => void) | undefined;
}

/** Says what failed, what cures it, and the id to ask an administrator about. */
export function ProblemBar({ error, tryAgain }: Props) {
  const styles = useStyles();
  const { sentence, cure, requestId } = explain(error);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className={styles.words}>
        <MessageBarTitle>{sentence}</MessageBarTitle> {cure}
        {requestId !== undefined && (
          <div className={styles.id}>
            <span>
              {WORDS.requestId} {requestId}
            </span>
            <CopyButton what={WORDS.requestId} text={requestId} />
          </div>
        )}
      </MessageBarBody>
      {isForSigningIn(error) && <SignInAgain />}
      {tryAgain && !isMissing(error) && !isForSigningIn(error) && (
        <MessageBarActions>
          <Button onClick={tryAgain}>{WORDS.tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** In another tab, so that what is typed on this page stays. */
function SignInAgain() {
  return (
    <MessageBarActions>
      <Button as="a" href="/sign-in" target="_blank" aria-label={WORDS.opensNewTabAbout({ about: WORDS.signInAgain })}>
        {WORDS.signInAgain}
      </Button>
    </MessageBarActions>
  );
}
