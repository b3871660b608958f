-- Meetings are found by the name of their series and what was noted, decisions by their wording (WRK-05).
create table meeting_word (
  realm_id uuid not null references realm (id),
  word text not null,
  text_id uuid not null references meeting_held (id),
  primary key (word, text_id) include (realm_id)
);
create index meeting_word_realm on meeting_word (realm_id);
create index meeting_word_text on meeting_word (text_id);
comment on table meeting_word is 'Words of meetings'' names and minutes, small and without accents.';
comment on column meeting_word.realm_id is 'not personal';
comment on column meeting_word.word is 'personal: folded';
comment on column meeting_word.text_id is 'not personal';
call protect('meeting_word');
create table meeting_decision_word (
  realm_id uuid not null references realm (id),
  word text not null,
  text_id uuid not null references meeting_decision (id),
  primary key (word, text_id) include (realm_id)
);
create index meeting_decision_word_realm on meeting_decision_word (realm_id);
create index meeting_decision_word_text on meeting_decision_word (text_id);
comment on table meeting_decision_word is 'Words of decisions, small and without accents.';
comment on column meeting_decision_word.realm_id is 'not personal';
comment on column meeting_decision_word.word is 'personal: folded';
comment on column meeting_decision_word.text_id is 'not personal';
call protect('meeting_decision_word');
create view meeting_said_label with (security_invoker = true) as
select m.id as text_id, e.id, e.realm_id, e.area_id, e.reference,
       coalesce(s.name, m.series) || ', ' || to_char(m.held_on, 'FMDD FMMonth YYYY') as title,
       concat_ws(' ', s.name, m.note) as said, null::text as about, true as is_open, false as guarded
from meeting_held m join entry_label e on e.id = m.id
left join lateral (select x.name from meeting_series x join entry_label l on l.id = x.id
                   where x.realm_id = m.realm_id and x.code = m.series order by x.began_on desc, x.id desc limit 1) s on true;
grant select on meeting_said_label to saferhub_app;
create view decision_said_label with (security_invoker = true) as
select d.id as text_id, e.id, e.realm_id, e.area_id, e.reference, d.wording as title, d.wording as said,
       'decided on ' || to_char(d.decided_on, 'FMDD FMMonth YYYY') as about, true as is_open, false as guarded
from meeting_decision d join entry_label e on e.id = d.id;
grant select on decision_said_label to saferhub_app;

-- A meeting is called by its series, whose name stands with the series.
create function keep_meeting_words() returns trigger language plpgsql as $$
begin
  insert into meeting_word (realm_id, word, text_id)
  select new.realm_id, w.word, new.id
  from unnest(words_of(concat_ws(' ', new.note, (
    select string_agg(s.name, ' ') from meeting_series s where s.realm_id = new.realm_id and s.code = new.series)))) as w (word)
  where length(w.word) < 61 on conflict do nothing;
  return null;
end $$;
create trigger meeting_words after insert on meeting_held for each row execute function keep_meeting_words();
create trigger meeting_decision_words after insert on meeting_decision
  for each row execute function keep_said_words('meeting_decision_word', 'id', 'wording');
insert into meeting_word (realm_id, word, text_id)
select m.realm_id, w.word, m.id
from meeting_held m, unnest(words_of(concat_ws(' ', m.note, (
  select string_agg(s.name, ' ') from meeting_series s where s.realm_id = m.realm_id and s.code = m.series)))) as w (word)
where length(w.word) < 61;
insert into meeting_decision_word (realm_id, word, text_id)
select d.realm_id, w.word, d.id from meeting_decision d, unnest(words_of(d.wording)) as w (word) where length(w.word) < 61;
