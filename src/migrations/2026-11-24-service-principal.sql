-- The Object ID of the app's enterprise application, as the app's own token last told it: Exchange asks for it.
alter table connections add column service_principal_id text;
