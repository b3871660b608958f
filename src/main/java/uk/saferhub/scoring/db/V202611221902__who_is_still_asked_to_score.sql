-- Who was asked to score and has said nothing yet, so that the record's own feature can tell them.
create view asked_score_label with (security_invoker = true) as
select s.record_id, q.organisation_id, q.realm_id
from score_sheet s join score_asked q on q.sheet_id = s.id
where s.agreed_at is null
  and not exists (select 1 from score_answer a where a.sheet_id = s.id and a.organisation_id = q.organisation_id);
grant select on asked_score_label to saferhub_app;
