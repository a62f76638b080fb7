import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { AccountActions } from "./account-actions.tsx";
import { OutlookZone } from "./outlook-zone.tsx";
import { Permissions } from "./permissions.tsx";
import type { Account, Place } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  token: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  wanted: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
});

interface Props {
  readonly place: Place;
  /** One's own account rather than the organisation's. */
  readonly own: boolean;
}

/** An account at one connection: how it stands, what it allows, and what can be done about it. */
export function AccountPlace({ place, own }: Props) {
  const styles = useStyles();
  const { connection, wanted, account } = place;
  const title = (own ? WORDS.yours : WORDS.organisation)({ connection: connection.name });
  return (
    <Panel title={title} mark={<State account={account} />}>
      {wanted.length === 0 && <Text className={styles.quiet}>{WORDS.needless}</Text>}
      {account !== undefined && <Token account={account} />}
      {account === undefined && wanted.length > 0 && (
        <div className={styles.wanted}>
          <Text>{WORDS.wanted}</Text>
          {wanted.map((name) => (
            <Badge key={name} appearance="outline" color="informative">
              {name}
            </Badge>
          ))}
        </div>
      )}
      <AccountActions place={place} own={own} />
      {account !== undefined && <Permissions account={account} />}
      {account !== undefined && <OutlookZone account={account} own={own} />}
    </Panel>
  );
}

function State({ account }: { readonly account: Account | undefined }) {
  if (account === undefined) return <Badge appearance="tint">{WORDS.notConnected}</Badge>;
  return (
    <Badge appearance="tint" color={account.state === "connected" ? "success" : "danger"}>
      {WORDS.states[account.state]}
    </Badge>
  );
}

function Token({ account }: { readonly account: Account }) {
  const styles = useStyles();
  const { state, userPrincipalName: login, finding, connectedAt, checkedAt, endsAt } = account;
  const when = (at: string) => momentWords(new Date(at), viewer());
  return (
    <div className={styles.token}>
      <Text size={200} className={styles.quiet}>
        {WORDS.token}
      </Text>
      <Text weight="semibold">{(state === "connected" ? WORDS.connected : WORDS.broken)({ login })}</Text>
      {finding !== undefined && finding.level !== "good" && (
        <Text>
          {finding.sentence} {finding.cure !== undefined && <strong>{WORDS.cure}</strong>} {finding.cure}
        </Text>
      )}
      {endsAt !== undefined && <Text>{WORDS.ends({ when: when(endsAt) })}</Text>}
      <Text size={200} className={styles.quiet}>
        {WORDS.since({ when: when(connectedAt) })}
        {checkedAt !== undefined && ` · ${WORDS.checked({ when: when(checkedAt) })}`}
      </Text>
    </div>
  );
}
