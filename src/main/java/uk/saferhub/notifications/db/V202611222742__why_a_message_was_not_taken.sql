alter table mail_outbox add column failure text, add column failed_at timestamptz;
comment on column mail_outbox.failure is 'not personal: what the service or the program answered at the last try, a code; null before one failed';
comment on column mail_outbox.failed_at is 'not personal: when the last try failed';
