-- For retention: every entry, those too that were withdrawn, which are kept no longer than those that stand.
create view entry_ended_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.register as kind, e.reference,
       greatest(e.happened_on, (e.withdrawn_at at time zone 'Europe/London')::date) as last_on
from entry e;
comment on view entry_ended_label is 'Entries of registers with the day on which they happened or, later, were withdrawn.';
grant select on entry_ended_label to saferhub_app;
-- Why an entry was withdrawn is free words, and goes with the entry's own; that it was withdrawn stays.
alter table entry drop constraint entry_check;
alter table entry add constraint entry_withdrawn_why check (withdrawn_reason is null or withdrawn_at is not null);
