-- Agencies score a case for themselves before its score is agreed.
alter table hub_case add column score_by date;
comment on column hub_case.score_by is 'not personal: last day for agencies that were asked to score; null where none ever was';

create view due_case_scores with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, q.organisation_id, null::uuid as account_id, c.reference || ', ' || c.title as what,
       'Score' as verb, '/cases/' || c.reference || '/agency-score' as href, c.score_by as due_on, 'score' as kind
from asked_score_label q join hub_case c on c.id = q.record_id where c.closed_on is null and c.score_by is not null;
grant select on due_case_scores to saferhub_app;
