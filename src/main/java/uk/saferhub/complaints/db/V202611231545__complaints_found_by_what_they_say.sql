-- Complaints are found by what was said of them too (WRK-05).
create table complaint_word (
  realm_id uuid not null references realm (id),
  word text not null,
  text_id uuid not null references complaint (id),
  primary key (word, text_id) include (realm_id)
);
create index complaint_word_realm on complaint_word (realm_id);
create index complaint_word_text on complaint_word (text_id);
comment on table complaint_word is 'Words of what complaints say, small and without accents.';
comment on column complaint_word.realm_id is 'not personal';
comment on column complaint_word.word is 'personal: folded';
comment on column complaint_word.text_id is 'not personal';
call protect('complaint_word');
create trigger complaint_said_words after insert on complaint
  for each row execute function keep_said_words('complaint_word', 'id', 'impact', 'community_impact');
insert into complaint_word (realm_id, word, text_id)
select c.realm_id, w.word, c.id
from complaint c, unnest(words_of(concat_ws(' ', c.impact, c.community_impact))) as w (word) where length(w.word) < 61;
create view complaint_said_label with (security_invoker = true) as
select e.id as text_id, e.id, e.realm_id, e.area_id, e.reference,
       to_char(c.received_on, 'FMDD FMMonth YYYY') || ', ' || c.place as title, concat_ws(' ', c.impact, c.community_impact) as said,
       null::text as about, true as is_open, false as guarded
from complaint c join entry_label e on e.id = c.id;
grant select on complaint_said_label to saferhub_app;
