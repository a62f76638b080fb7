import { makeStyles, tokens } from "@fluentui/react-components";
import { AwayButton, ScreenLink } from "../../../../web/parts/links.tsx";
import { Known } from "../../../../web/parts/known.tsx";
import { Moment } from "../../../../web/when/moment.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import type { ClassShown } from "./queries.ts";
import { Share } from "./share.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 220px), 1fr))",
    gap: tokens.spacingHorizontalL,
    margin: 0,
  },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the roster says of a class, what its team is, and what is otherwise for it. */
export function ClassFacts({ known }: { readonly known: ClassShown }) {
  const { code, externalId, matched, people, roles, details, shares } = known;
  const counts = Object.entries(roles).map(([role, count]) => WORDS.role({ role, count }));
  return (
    <dl className={useStyles().facts}>
      {code !== undefined && <Known term={WORDS.columns.code}>{code}</Known>}
      <Known term={WORDS.columns.id}>{externalId}</Known>
      {inOrder(details).map(([name, value]) => (
        <Known key={name} term={detailWords(name)}>
          {String(value)}
        </Known>
      ))}
      <Known term={WORDS.roles}>{counts.length === 0 ? WORDS.nobody : counts.join(", ")}</Known>
      <Known term={WORDS.columns.match}>
        <Share part={matched} whole={people} words={WORDS.matched({ matched, people })} />
      </Known>
      <TeamFacts known={known} />
      {shares.length > 0 && (
        <Known term={WORDS.shares}>
          <Shares shares={shares} />
        </Known>
      )}
      <Known term={WORDS.own.term}>{ownWords(known.ownSettings)}</Known>
    </dl>
  );
}

function TeamFacts({ known: { team, drift, seenAt, lastPlan } }: { readonly known: ClassShown }) {
  return (
    <>
      <Known term={WORDS.columns.team}>
        <Team team={team} />
      </Known>
      {drift !== undefined && (
        <Known term={WORDS.columns.drift}>{WORDS.driftWords(drift).trim() || WORDS.drift({ count: 0 })}</Known>
      )}
      {seenAt !== undefined && (
        <Known term={WORDS.seen}>
          <Moment at={seenAt} />
        </Known>
      )}
      {lastPlan !== undefined && (
        <Known term={WORDS.columns.last}>
          <ScreenLink to={`/classes/plans/${lastPlan.id}`}>
            {WORDS.lastPlan({
              state: WORDS.parts[lastPlan.state],
              when: momentWords(new Date(lastPlan.at), viewer()),
            })}
          </ScreenLink>
        </Known>
      )}
    </>
  );
}

function Team({ team }: { readonly team: ClassShown["team"] | undefined }) {
  if (team?.groupId === undefined) return team?.name ?? WORDS.noTeam;
  return (
    <>
      {team.name}{" "}
      <AwayButton href={`https://teams.microsoft.com/l/team/?groupId=${team.groupId}`} size="small">
        {WORDS.open}
      </AwayButton>
    </>
  );
}

function Shares({ shares }: Pick<ClassShown, "shares">) {
  return (
    <span className={useStyles().links}>
      {shares.map(({ id, title }) => (
        <ScreenLink key={id} to={`/classes/${id}`}>
          {title}
        </ScreenLink>
      ))}
    </span>
  );
}

/** What rosters usually say first, in the order of its words. */
function inOrder(details: ClassShown["details"]): [string, unknown][] {
  const usual = Object.keys(WORDS.details);
  const place = (name: string) => (usual.includes(name) ? usual.indexOf(name) : usual.length);
  return Object.entries(details).toSorted(([a], [b]) => place(a) - place(b));
}

/** What rosters usually say of classes has words of its own; what else one brings is called as it is there. */
function detailWords(name: string): string {
  return new Map<string, string>(Object.entries(WORDS.details)).get(name) ?? name;
}

function ownWords({ policy, guards, name, timeZone: zone }: ClassShown["ownSettings"]): string {
  const words = [
    policy && WORDS.own.policy({ policy: WORDS.policies[policy] }),
    guards && WORDS.own.guards,
    name && WORDS.own.name({ name }),
    zone && WORDS.own.zone({ zone }),
  ].filter(Boolean);
  return words.length === 0 ? WORDS.own.none : words.join(" · ");
}
