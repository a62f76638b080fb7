import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useNavigate } from "react-router";
import { type Setup, useKeeping } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({ bar: { overflowWrap: "anywhere" } });

/** What stopped the administrator, or that the time is over. */
export function Standing({ setup }: { readonly setup: Setup }) {
  if (setup.state === "expired") return <Expired setup={setup} />;
  return setup.trouble === undefined ? null : <Trouble {...setup.trouble} />;
}

function Trouble({ sentence, cure, who }: NonNullable<Setup["trouble"]>) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.bar}>
        <MessageBarTitle>{WORDS.trouble}</MessageBarTitle> {sentence} {cure}{" "}
        {who !== undefined && WORDS.whoCan({ who })}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The same wish again, with a token that is good. */
function Expired({ setup }: { readonly setup: Setup }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const keeping = useKeeping(undefined);
  const { name, cloud, permissionSet, multiTenant, operators, outside } = setup;
  const wish = {
    name,
    cloud,
    permissionSet,
    multiTenant,
    ...(operators && { operators }),
    ...(outside && { outside }),
  };
  const again = () =>
    keeping.mutate(wish, { onSuccess: ({ id }) => void navigate(`/set-up?setup=${id}&step=register`) });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.bar}>{WORDS.expired}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={again} disabledFocusable={keeping.isPending}>
          {WORDS.again}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
