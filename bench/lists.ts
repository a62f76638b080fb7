import { ask, timesOf, withFilledServer } from "./filled-server.ts";
import type { Measured } from "./measured.ts";

const ROWS = 100_000;

/** What people ask of lists: the first page, one further on, a search, another order. `CURSOR` is the first page's own. */
const QUESTIONS: readonly string[] = [
  "/api/people",
  "/api/people?cursor=CURSOR",
  "/api/people?search=Person%2099",
  "/api/people?search=nobody-has-this",
  "/api/clients",
  "/api/clients?search=Client%2099",
  "/api/meetings",
  "/api/meetings?cursor=CURSOR",
  "/api/meetings?search=Advice%2099",
  "/api/facts",
  "/api/facts?cursor=CURSOR",
  "/api/facts?what=person.*",
  "/api/facts?text=nobody-has-this",
  "/api/mails",
  "/api/users",
];

/**
 * How long lists take at 100,000 rows each, asked one after the other over one connection: the 95th percentile of 100
 * answers, in milliseconds. The rows are written by SQL and analysed, as PostgreSQL does by itself within a minute.
 */
export async function measureLists(): Promise<Measured[]> {
  return withFilledServer(
    async ({ client, organisation }) => {
      for (const statement of statements(`'${organisation}'::uuid`)) await client.query(statement);
    },
    async (url) => {
      const measured: Measured[] = [];
      for (const question of QUESTIONS)
        measured.push({ what: question, unit: "ms p95", figure: await p95(url, question) });
      return measured;
    },
  );
}

async function p95(url: string, question: string): Promise<number> {
  const first = await ask(url, question.split("?")[0] ?? "");
  return (await timesOf(url, question.replace("CURSOR", encodeURIComponent(first.cursor ?? "")))).p95;
}

/** Rows of every list, made by PostgreSQL itself. */
function statements(organisation: string): string[] {
  const n = `generate_series(1, ${ROWS}) n`;
  const at = "now() - n * interval '1 minute'";
  return [
    `insert into people (id, organisation_id, name, email, fields, audience, created_at)
       select gen_random_uuid(), ${organisation}, 'Person ' || n, 'person' || n || '@example.org', jsonb_build_object('number', 'S' || n), 'user', ${at} from ${n}`,
    `insert into users (id, organisation_id, name, email, roles, state, created_at, updated_at)
       select gen_random_uuid(), ${organisation}, 'User ' || n, 'user' || n || '@example.org', '[{"role":"viewer"}]', 'active', ${at}, ${at} from ${n}`,
    `insert into clients (id, organisation_id, name, fields, created_at, updated_at)
       select gen_random_uuid(), ${organisation}, 'Client ' || n, '{}', ${at}, ${at} from ${n}`,
    `insert into facts (organisation_id, what, about, actor, data, at)
       select ${organisation}, (array['person.added','meeting.opened','session.began'])[1 + n % 3], gen_random_uuid()::text, 'key:bootstrap', '{"audience":"user"}', ${at} from ${n}`,
    `insert into meetings (id, organisation_id, key, connection_id, lane, organiser, wish, wish_revision, cancelled, settled_revision, state, starts_at, ends_at, last_ends_at, created_by, created_at, updated_at)
       select gen_random_uuid(), ${organisation}, 'key-' || n, c.id, 'calendar', '{"userPrincipalName":"a@example.org"}',
         jsonb_build_object('subject', 'Advice ' || n, 'start', to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'end', to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'organiser', '{"userPrincipalName":"a@example.org"}'::jsonb, 'lane', 'calendar', 'attendees', '[]'::jsonb),
         1, false, 1, 'open', ${at}, ${at}, ${at}, 'key:bootstrap', ${at}, ${at} from ${n}, (select id from connections limit 1) c`,
  ];
}
