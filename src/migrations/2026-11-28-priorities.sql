-- Which host of a service is asked first, where that is another one than elsewhere.
update services set wish = wish || '{"priorities": {}}' where not wish ? 'priorities';
