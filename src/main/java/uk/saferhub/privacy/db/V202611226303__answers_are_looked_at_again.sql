-- Whoever is not content with an answer asks the partnership to look at it again, before the Commissioner: an internal review under
-- freedom of information, a complaint about what was done with personal data. Each is a request with a clock of its own.
alter table information_request drop constraint information_request_kind_check;
alter table information_request add constraint information_request_kind_check
  check (kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION', 'FOI', 'FOI_REVIEW', 'COMPLAINT'));
alter table information_request drop constraint information_request_outcome_check;
alter table information_request add constraint information_request_outcome_check
  check (outcome in ('IN_FULL', 'IN_PART', 'REFUSED', 'NOTHING_HELD', 'SENT_ELSEWHERE', 'TAKEN_BACK', 'UPHELD', 'CHANGED'));
alter table information_request_step drop constraint information_request_step_kind_check;
alter table information_request_step add constraint information_request_step_kind_check
  check (kind in ('IDENTITY_ASKED', 'IDENTITY_SHOWN', 'CLARIFICATION_ASKED', 'CLARIFIED', 'EXTENDED', 'ACKNOWLEDGED', 'GIVEN', 'NOTED',
    'CLOSED'));
alter table information_request add column review_of uuid references information_request (id);
create index information_request_review on information_request (review_of);
comment on column information_request.review_of is 'not personal: the request whose answer is looked at again; null where there is none';
