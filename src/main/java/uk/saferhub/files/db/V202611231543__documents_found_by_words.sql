-- Documents are found by what they are called and by the names of their files (WRK-05); what stands in a file is not kept as words.
create table document_word (
  realm_id uuid not null references realm (id),
  word text not null,
  text_id uuid not null references document (id),
  primary key (word, text_id) include (realm_id)
);
create index document_word_realm on document_word (realm_id);
create index document_word_text on document_word (text_id);
comment on table document_word is 'Words of documents'' titles and file names, small and without accents.';
comment on column document_word.realm_id is 'not personal';
comment on column document_word.word is 'personal: folded';
comment on column document_word.text_id is 'not personal';
call protect('document_word');
create trigger document_title_words after insert on document
  for each row execute function keep_said_words('document_word', 'id', 'title');
create trigger document_file_words after insert on document_version
  for each row execute function keep_said_words('document_word', 'document_id', 'file_name');
insert into document_word (realm_id, word, text_id)
select d.realm_id, w.word, d.id from document d, unnest(words_of(d.title)) as w (word) where length(w.word) < 61
union
select v.realm_id, w.word, v.document_id from document_version v, unnest(words_of(v.file_name)) as w (word) where length(w.word) < 61;

create view document_said_label with (security_invoker = true) as
select d.id as text_id, r.id, r.realm_id, r.area_id, r.kind, r.reference, d.title,
       concat_ws(' ', d.title, (select string_agg(v.file_name, ' ') from document_version v where v.document_id = d.id)) as said,
       o.name || ', ' || to_char(d.known_at at time zone 'Europe/London', 'FMDD FMMonth YYYY') as about, null::boolean as is_open,
       d.marking <> 'OFFICIAL' as guarded, d.organisation_id, d.shown_to
from document d join standing_record_label r on r.id = d.record_id join organisation_label o on o.id = d.organisation_id
where d.withdrawn_at is null;
grant select on document_said_label to saferhub_app;
