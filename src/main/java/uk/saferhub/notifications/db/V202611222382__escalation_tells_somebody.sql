-- A step that a late action reaches is told to each person once; and a message may say how many cases wait for research by when.
alter table notification drop constraint notification_call_check;
alter table notification add constraint notification_call_check check (call in ('GIVEN', 'CHASED', 'ESCALATED'));
alter table notification add column step text;
alter table notification add column step_name text;
alter table notification add constraint notification_step check ((call = 'ESCALATED') = (step is not null));
alter table notification add constraint notification_step_name check ((step is null) = (step_name is null));
create unique index notification_step_once on notification (account_id, reference, step) where step is not null;
comment on column notification.step is 'not personal: code of the step of escalation; null for other calls';
comment on column notification.step_name is 'not personal: what the pack called it then; null for other calls';

alter table mail_outbox add column research_cases integer;
alter table mail_outbox add column research_by date;
alter table mail_outbox add constraint mail_outbox_research check ((research_cases is null) = (research_by is null));
comment on column mail_outbox.research_cases is 'not personal: how many cases wait for what the reader''s organisation knows; null for none';
comment on column mail_outbox.research_by is 'not personal: the first day by which; null for none';
