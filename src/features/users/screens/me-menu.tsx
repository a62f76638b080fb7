import {
  Avatar,
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { KeyRegular } from "@fluentui/react-icons/svg/key";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { PersonAccountsRegular } from "@fluentui/react-icons/svg/person-accounts";
import { SignOutRegular } from "@fluentui/react-icons/svg/sign-out";
import type { ReactElement } from "react";
import { useHref, useLinkClickHandler } from "react-router";
import type { components } from "../../../../sdk/src/types.ts";
import { actorWords } from "../../../web/facts/actor-words.ts";
import { useSession } from "../../../web/shell/allowed.ts";
import { useSignOut } from "../../../web/shell/sign-out.ts";
import { WORDS as SHELL } from "../../../web/words.ts";
import { rolesWords, WORDS } from "./words.ts";

type Session = components["schemas"]["CurrentSession"];

const useStyles = makeStyles({
  who: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
    maxWidth: "280px",
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who is signed in, with the ways to their account and out. */
export function MeMenu() {
  const { data: session } = useSession();
  const signOut = useSignOut();
  const user = session?.user;
  const name = user?.name ?? actorWords(session?.actor ?? "");
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          shape="circular"
          aria-label={WORDS.me.label({ name })}
          title={name}
          icon={<Portrait user={user} />}
        />
      </MenuTrigger>
      <MenuPopover>
        {session !== undefined && <Who session={session} name={name} />}
        <MenuDivider />
        <MenuList>
          {user !== undefined && (
            <>
              <Entry to="/account" icon={<PersonRegular />} title={WORDS.me.account} />
              <Entry to="/account/microsoft" icon={<PersonAccountsRegular />} title={WORDS.me.microsoft} />
            </>
          )}
          <MenuItem icon={<SignOutRegular />} onClick={() => void signOut()}>
            {SHELL.signOut}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Portrait({ user }: { readonly user: Session["user"] }) {
  const look = user === undefined ? { icon: <KeyRegular /> } : { name: user.name, idForColor: user.id };
  return <Avatar size={28} color="colorful" aria-hidden {...look} />;
}

function Who({ session: { user, roles }, name }: { readonly session: Session; readonly name: string }) {
  const styles = useStyles();
  const lines = user === undefined ? [WORDS.me.key] : [user.email ?? "", rolesWords(roles)];
  return (
    <div className={styles.who}>
      <Text weight="semibold">{name}</Text>
      {lines
        .filter((line) => line !== "")
        .map((line) => (
          <Text key={line} size={200} className={styles.quiet}>
            {line}
          </Text>
        ))}
    </div>
  );
}

interface EntryProps {
  readonly to: string;
  readonly icon: ReactElement;
  readonly title: string;
}

function Entry({ to, icon, title }: EntryProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  return (
    <MenuItemLink href={href} onClick={follow} icon={icon}>
      {title}
    </MenuItemLink>
  );
}
