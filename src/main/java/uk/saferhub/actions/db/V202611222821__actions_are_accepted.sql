-- Whoever is to do it may say so before they begin; the action is as open as it was.
alter table action_answer drop constraint action_answer_event_check;
alter table action_answer add constraint action_answer_event_check
  check (event in ('ACCEPTED', 'BEGUN', 'DONE', 'FOUND_NOT_POSSIBLE'));
