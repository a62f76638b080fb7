import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { Moment } from "../../../../web/when/moment.tsx";
import { Known, KnownList } from "../../../../web/parts/known.tsx";
import { MATCH_WORDS as words } from "./match-words.ts";
import { type Person, usePersonChanges } from "./queries.ts";

const OverrideMatch = later(async () => (await import("./override-match.tsx")).OverrideMatch);

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Match = NonNullable<Person["match"]>;

/** Who a person is in the directory, how that came about, and the ways to another answer. */
export function MatchPanel({ person }: { readonly person: Person }) {
  const [overriding, setOverriding] = useState(false);
  const { match } = person;
  return (
    <Panel title={words.title}>
      {match ? <MatchFacts match={match} /> : <Text>{words.none}</Text>}
      <Allowed needs="people:write">
        <MatchActions person={person} override={() => setOverriding(true)} />
      </Allowed>
      {overriding && <OverrideMatch person={person} close={() => setOverriding(false)} />}
    </Panel>
  );
}

function MatchActions({ person: { id, match }, override }: { readonly person: Person; readonly override: () => void }) {
  const styles = useStyles();
  const notice = useNotice();
  const { match: byRules, unmatch } = usePersonChanges(id);
  const busy = byRules.isPending || unmatch.isPending;
  const error = byRules.error ?? unmatch.error;
  const ask = () => {
    unmatch.reset();
    const done = ({ match: found }: Person) => notice(words.didMatch({ name: found?.displayName ?? "" }));
    byRules.mutate(match !== undefined, { onSuccess: done });
  };
  const remove = () => {
    byRules.reset();
    unmatch.mutate(undefined, { onSuccess: () => notice(words.removed) });
  };
  return (
    <>
      {error && <ProblemBar error={error} />}
      <div className={styles.buttons}>
        {match?.by !== "manual" && (
          <Button onClick={ask} disabledFocusable={busy}>
            {match ? words.again : words.byRules}
          </Button>
        )}
        <Button onClick={override}>{words.override}</Button>
        {match && (
          <Button onClick={remove} disabledFocusable={busy}>
            {words.removal[match.by]}
          </Button>
        )}
      </div>
    </>
  );
}

function MatchFacts({ match }: { readonly match: Match }) {
  const { displayName, userPrincipalName, mail, objectId, at, lost } = match;
  return (
    <>
      {lost && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{lost.sentence}</MessageBarTitle> {lost.cure} <Moment at={lost.at} />
          </MessageBarBody>
        </MessageBar>
      )}
      <KnownList>
        <Known term={words.account}>{displayName}</Known>
        <Known term={words.login}>{userPrincipalName}</Known>
        {mail !== undefined && <Known term={words.mail}>{mail}</Known>}
        <Known term={words.how}>
          {howWords(match)}
          <br />
          <Moment at={at} />
        </Known>
        <Known term={words.objectId}>
          <Text size={200} font="monospace">
            {objectId}
          </Text>
          <CopyButton what={words.objectId} text={objectId} />
        </Known>
      </KnownList>
    </>
  );
}

function howWords({ by, rule }: Match): string {
  if (by === "manual") return words.manual;
  return rule ? words.rule({ local: rule.localField, directory: rule.directoryField }) : words.someRule;
}
