-- Which host of a service is asked first, where that is another one than elsewhere.
select set_config('app.scope', 'everything', true);
update services set wish = wish || '{"priorities": {}}' where not wish ? 'priorities';
select set_config('app.scope', '', true);
