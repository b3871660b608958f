create trigger notice_words after insert on notice for each row execute function keep_words('id', 'name', 'place');
insert into record_word (realm_id, word, record_id)
select distinct n.realm_id, w.word, n.id
from notice n, regexp_split_to_table(lower(n.name || ' ' || n.place), '[^[:alnum:]]+') as w (word)
where length(w.word) > 1 on conflict do nothing;
create view notice_found_label with (security_invoker = true) as
  select id, realm_id, area_id, reference, name || ', ' || place as title, true as is_open from notice;
grant select on notice_found_label to saferhub_app;
