create table emerging_issue (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  title text not null,
  state text not null check (state in ('NOTED', 'WATCHED', 'TAKEN_UP', 'CLOSED')),
  since_on date not null,
  first_noted_on date not null,
  sources text[] not null,
  areas text[] not null,
  owner text,
  assessment text
);
create index emerging_issue_realm on emerging_issue (realm_id, code);
comment on table emerging_issue is 'An issue that emerges, and how it stands from a day on.';
comment on column emerging_issue.id is 'not personal';
comment on column emerging_issue.realm_id is 'not personal';
comment on column emerging_issue.code is 'not personal';
comment on column emerging_issue.title is 'not personal';
comment on column emerging_issue.state is 'not personal';
comment on column emerging_issue.since_on is 'not personal';
comment on column emerging_issue.first_noted_on is 'not personal';
comment on column emerging_issue.sources is 'not personal: bodies and pages, never people';
comment on column emerging_issue.areas is 'not personal';
comment on column emerging_issue.owner is 'not personal: the group in the pack';
comment on column emerging_issue.assessment is 'personal: free words';
call protect('emerging_issue');

create table analyst_request (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  title text not null,
  product text not null,
  asked_by text not null,
  asked_on date not null,
  purpose text not null,
  due_on date not null check (due_on >= asked_on),
  handling text not null,
  state text not null check (state in ('ASKED', 'TAKEN', 'DELIVERED', 'DECLINED')),
  since_on date not null,
  answer text
);
create index analyst_request_realm on analyst_request (realm_id, code);
comment on table analyst_request is 'Work asked of the analyst, and how it stands from a day on.';
comment on column analyst_request.id is 'not personal';
comment on column analyst_request.realm_id is 'not personal';
comment on column analyst_request.code is 'not personal';
comment on column analyst_request.title is 'not personal';
comment on column analyst_request.product is 'not personal';
comment on column analyst_request.asked_by is 'not personal: a body of the pack';
comment on column analyst_request.asked_on is 'not personal';
comment on column analyst_request.purpose is 'personal: free words';
comment on column analyst_request.due_on is 'not personal';
comment on column analyst_request.handling is 'not personal';
comment on column analyst_request.state is 'not personal';
comment on column analyst_request.since_on is 'not personal';
comment on column analyst_request.answer is 'personal: free words';
call protect('analyst_request');

create table problem_profile (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  title text not null,
  kind text not null,
  written_on date not null,
  evidence text not null,
  hypotheses text[] not null,
  response text,
  result text
);
create index problem_profile_realm on problem_profile (realm_id, code);
comment on table problem_profile is 'A profile of a problem or a place.';
comment on column problem_profile.id is 'not personal';
comment on column problem_profile.realm_id is 'not personal';
comment on column problem_profile.code is 'not personal';
comment on column problem_profile.title is 'not personal';
comment on column problem_profile.kind is 'not personal';
comment on column problem_profile.written_on is 'not personal';
comment on column problem_profile.evidence is 'personal: free words';
comment on column problem_profile.hypotheses is 'personal: free words';
comment on column problem_profile.response is 'personal: free words';
comment on column problem_profile.result is 'personal: free words';
call protect('problem_profile');

-- The newest state of each issue of a realm; the day that it holds from breaks no tie, the moment of its entry does.
create view emerging_issue_label with (security_invoker = true) as
select distinct on (i.realm_id, i.code) e.id, e.realm_id, e.area_id, e.reference, i.code, i.title, i.state, i.since_on,
       i.first_noted_on, i.sources, i.areas, i.owner, i.assessment
from emerging_issue i join entry_label e using (id)
order by i.realm_id, i.code, i.since_on desc, e.recorded_at desc;

-- Requests that nobody has answered, by the day they are due.
create view due_requests with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, null::uuid as organisation_id, null::uuid as account_id, r.title as what,
       'Answer' as verb, '/analyst/requests/' || r.reference as href, r.due_on, 'request' as kind
from (select distinct on (q.realm_id, q.code) e.id, e.realm_id, e.area_id, e.reference, q.title, q.state, q.due_on
      from analyst_request q join entry_label e using (id)
      order by q.realm_id, q.code, q.since_on desc, e.recorded_at desc) r
where r.state in ('ASKED', 'TAKEN');
grant select on emerging_issue_label, due_requests to saferhub_app;
