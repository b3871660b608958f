-- What agencies told of a case is found by its words, by whoever reads it there (WRK-05).
create table case_contribution_word (
  realm_id uuid not null references realm (id),
  word text not null,
  text_id uuid not null references case_contribution (id),
  primary key (word, text_id) include (realm_id)
);
create index case_contribution_word_realm on case_contribution_word (realm_id);
create index case_contribution_word_text on case_contribution_word (text_id);
comment on table case_contribution_word is 'Words of contributions, small and without accents.';
comment on column case_contribution_word.realm_id is 'not personal';
comment on column case_contribution_word.word is 'special category: folded';
comment on column case_contribution_word.text_id is 'not personal';
call protect('case_contribution_word');
create trigger case_contribution_words after insert on case_contribution
  for each row execute function keep_said_words('case_contribution_word', 'id', 'words');
insert into case_contribution_word (realm_id, word, text_id)
select c.realm_id, w.word, c.id from case_contribution c, unnest(words_of(c.words)) as w (word) where length(w.word) < 61;

create view contribution_said_label with (security_invoker = true) as
select c.id as text_id, h.id, h.realm_id, h.area_id, h.reference, h.title, c.words as said,
       o.name || ', ' || to_char(c.held_on, 'FMDD FMMonth YYYY') as about, h.status <> 'CLOSED' as is_open, false as guarded,
       c.organisation_id, c.visibility, c.for_hub = h.hub as for_this_hub
from case_contribution c join hub_case h on h.id = c.case_id join organisation_label o on o.id = c.organisation_id
where c.withdrawn_at is null;
grant select on contribution_said_label to saferhub_app;
