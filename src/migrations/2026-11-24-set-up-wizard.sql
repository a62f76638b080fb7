-- Whom a connection is to act for, chosen before there is one; and who signed in to register its app, by login.
alter table setups
  add column operators jsonb,
  add column outside text,
  add column administrator text;
