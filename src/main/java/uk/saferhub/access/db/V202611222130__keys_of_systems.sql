-- Keys with which other agencies' systems speak for a body. Only a key's hash is kept.
create table system_key (
  id uuid primary key,
  account_id uuid not null references account (id),
  partnership_id uuid not null references partnership (id),
  label text not null,
  hash text not null unique,
  made_by uuid not null references account (id),
  made_at timestamptz not null,
  until_on date not null,
  ended_at timestamptz,
  used_on date
);
create index system_key_account on system_key (account_id);
create index system_key_partnership on system_key (partnership_id);
create index system_key_made_by on system_key (made_by);
comment on table system_key is 'A key of a system that speaks for a body through the programs'' interface.';
comment on column system_key.id is 'not personal';
comment on column system_key.account_id is 'not personal: the system''s account';
comment on column system_key.partnership_id is 'not personal: where its grant holds';
comment on column system_key.label is 'not personal: what the system is called';
comment on column system_key.hash is 'not personal: SHA-256 of the key, in hexadecimal';
comment on column system_key.made_by is 'personal: who gave it out';
comment on column system_key.made_at is 'not personal';
comment on column system_key.until_on is 'not personal: last day';
comment on column system_key.ended_at is 'not personal: null unless it was ended before';
comment on column system_key.used_on is 'not personal: last day on which it was used';
call share('system_key');

-- What a system was answered, so that a request sent twice is done once.
create table system_answer (
  account_id uuid not null references account (id),
  request_key text not null,
  request_hash text not null,
  status integer,
  answer text,
  answered_at timestamptz not null,
  primary key (account_id, request_key)
);
comment on table system_answer is 'What a system was answered to a request that changes something.';
comment on column system_answer.account_id is 'not personal';
comment on column system_answer.request_key is 'not personal: chosen by the system';
comment on column system_answer.request_hash is 'not personal: SHA-256 of method, address and body';
comment on column system_answer.status is 'not personal';
comment on column system_answer.answer is 'not personal: references of what was made';
comment on column system_answer.answered_at is 'not personal';
call share('system_answer');
