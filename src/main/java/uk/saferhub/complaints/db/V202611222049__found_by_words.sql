create trigger complaint_words after insert on complaint for each row execute function keep_words('id', 'place');
insert into record_word (realm_id, word, record_id)
select distinct c.realm_id, w.word, c.id
from complaint c, regexp_split_to_table(lower(c.place), '[^[:alnum:]]+') as w (word)
where length(w.word) > 1 on conflict do nothing;
create view complaint_found_label with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, e.reference, to_char(c.received_on, 'FMDD Month YYYY') || ', ' || c.place as title, true as is_open
  from complaint c join entry_label e on e.id = c.id;
grant select on complaint_found_label to saferhub_app;
