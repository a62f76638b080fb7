import pg from "pg";

/** The schema as the database itself states it, as SQL to be read by people. */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const lines = async (query: string) => (await client.query<{ line: string }>(query)).rows.map(({ line }) => line);
    const routines = await lines(ROUTINES);
    const tables = await lines(TABLES);
    return [HEADER, ...routines, ...tables].join("\n\n").replaceAll(/[ \t]+$/gm, "") + "\n";
  } finally {
    await client.end();
  }
}

const HEADER = "-- The present schema. Written by `npm run schema` from the migrations beside this file; do not edit.";

const ROUTINES = `
  select pg_get_functiondef(p.oid) || ';' as line from pg_proc p
  where p.pronamespace = 'public'::regnamespace
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.proname`;

const TABLES = `
  with columns as (
    select a.attrelid, a.attnum, '  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attidentity = 'a' then ' generated always as identity' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || case when a.attnotnull then ' not null' else '' end as text
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped
  ), constraints as (
    select c.conrelid, c.conname, '  constraint ' || quote_ident(c.conname) || ' ' || pg_get_constraintdef(c.oid) as text
    from pg_constraint c where c.contype <> 'n'
  ), extras as (
    select i.indrelid as rel, 1 as kind, pg_get_indexdef(i.indexrelid) || ';' as text from pg_index i
    where not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
    union all
    select c.oid, 2, 'alter table ' || quote_ident(c.relname) || ' force row level security;' from pg_class c where c.relforcerowsecurity
    union all
    select p.polrelid, 3, 'create policy ' || quote_ident(p.polname) || ' on ' || quote_ident(c.relname)
      || ' using (' || pg_get_expr(p.polqual, p.polrelid) || ') with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ');'
    from pg_policy p join pg_class c on c.oid = p.polrelid
  )
  select 'create ' || case t.relpersistence when 'u' then 'unlogged ' else '' end || 'table ' || quote_ident(t.relname) || E' (\\n'
    || (select string_agg(text, E',\\n' order by attnum) from columns where attrelid = t.oid)
    || coalesce((select E',\\n' || string_agg(text, E',\\n' order by conname) from constraints where conrelid = t.oid), '')
    || E'\\n);' || coalesce((select E'\\n' || string_agg(text, E'\\n' order by kind, text) from extras where rel = t.oid), '') as line
  from pg_class t where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace order by t.relname`;
