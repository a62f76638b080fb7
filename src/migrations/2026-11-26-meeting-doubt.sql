-- Microsoft may have heard of a wish whose outcome nobody recorded: the event itself then says what there is to change.
alter table meetings add column in_doubt boolean not null default false;
update meetings set in_doubt = true where state in ('opening', 'moving', 'refused');
