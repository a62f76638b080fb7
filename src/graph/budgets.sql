-- Budgets of Microsoft's limits, shared by all processes. Unlogged: after a crash of PostgreSQL every budget starts full.
-- A key names app, tenant, limit and whom it counts. Times are epoch milliseconds of Parley's clock; a row whose
-- last count is old enough says no more than a missing row.
create unlogged table graph_budgets (
  key text primary key,
  tokens double precision not null,
  counted_at double precision not null,
  factor double precision not null,
  quiet_since double precision not null,
  closed_until double precision not null,
  version bigint not null
) with (fillfactor = 50);
