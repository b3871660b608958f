alter table patrol add column began time;
comment on column patrol.began is 'not personal: time of day in Europe/London; null where not known';

create table engagement (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  held_on date not null,
  team text not null,
  place text not null,
  occasion text not null,
  age_group text not null,
  number integer not null check (number > 0),
  ages text,
  named text not null,
  results text
);
create index engagement_realm on engagement (realm_id, held_on);
comment on table engagement is 'People met in the street, counted as contacts. Nobody is entered as a person.';
comment on column engagement.id is 'not personal';
comment on column engagement.realm_id is 'not personal';
comment on column engagement.held_on is 'not personal';
comment on column engagement.team is 'not personal';
comment on column engagement.place is 'not personal';
comment on column engagement.occasion is 'not personal: of the team''s own accord, or in answer to something';
comment on column engagement.age_group is 'not personal: code in the pack';
comment on column engagement.number is 'not personal: contacts';
comment on column engagement.ages is 'not personal: how old a group seemed';
comment on column engagement.named is 'not personal: whether the team knows their names';
comment on column engagement.results is 'personal: free words';
call protect('engagement');

create table shift_return (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  held_on date not null,
  began time,
  team text not null,
  place text not null,
  volunteers integer not null check (volunteers > 0),
  people integer not null check (people >= 0),
  incidents integer not null check (incidents >= 0),
  items jsonb not null,
  results text
);
create index shift_return_realm on shift_return (realm_id, held_on);
comment on table shift_return is 'What volunteers bring back from a shift.';
comment on column shift_return.id is 'not personal';
comment on column shift_return.realm_id is 'not personal';
comment on column shift_return.held_on is 'not personal: the day on which it began';
comment on column shift_return.began is 'not personal: time of day in Europe/London; null where not known';
comment on column shift_return.team is 'not personal';
comment on column shift_return.place is 'not personal';
comment on column shift_return.volunteers is 'not personal';
comment on column shift_return.people is 'not personal: contacts';
comment on column shift_return.incidents is 'not personal';
comment on column shift_return.items is 'not personal: how many of each thing, by its code in the pack';
comment on column shift_return.results is 'personal: free words';
call protect('shift_return');

create table reassurance_visit (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  visited_on date not null,
  neighbourhood text not null,
  agencies text[] not null,
  households integer not null check (households >= 0),
  concerns text,
  results text
);
create index reassurance_visit_realm on reassurance_visit (realm_id, visited_on);
comment on table reassurance_visit is 'A visit to reassure a neighbourhood.';
comment on column reassurance_visit.id is 'not personal';
comment on column reassurance_visit.realm_id is 'not personal';
comment on column reassurance_visit.visited_on is 'not personal';
comment on column reassurance_visit.neighbourhood is 'not personal';
comment on column reassurance_visit.agencies is 'not personal: who went';
comment on column reassurance_visit.households is 'not personal: how many were spoken to';
comment on column reassurance_visit.concerns is 'personal: free words';
comment on column reassurance_visit.results is 'personal: free words';
call protect('reassurance_visit');

create table concern_place (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  since_on date not null,
  name text not null,
  problem text not null,
  agencies text[] not null,
  lead text not null,
  operation text
);
create index concern_place_realm on concern_place (realm_id, since_on);
comment on table concern_place is 'A place of concern.';
comment on column concern_place.id is 'not personal';
comment on column concern_place.realm_id is 'not personal';
comment on column concern_place.since_on is 'not personal';
comment on column concern_place.name is 'not personal: what everybody calls it';
comment on column concern_place.problem is 'personal: free words';
comment on column concern_place.agencies is 'not personal';
comment on column concern_place.lead is 'not personal: the body that answers for it';
comment on column concern_place.operation is 'not personal: code in the pack';
call protect('concern_place');

create table concern_state (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  from_on date not null,
  place text not null,
  state text not null,
  deployed text,
  results text
);
create index concern_state_realm on concern_state (realm_id, place, from_on);
comment on table concern_state is 'How a place of concern stands from a day on.';
comment on column concern_state.id is 'not personal';
comment on column concern_state.realm_id is 'not personal';
comment on column concern_state.from_on is 'not personal';
comment on column concern_state.place is 'not personal: reference of the place of concern';
comment on column concern_state.state is 'not personal';
comment on column concern_state.deployed is 'not personal: what was sent there';
comment on column concern_state.results is 'personal: free words';
call protect('concern_state');

create table tension (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  reported_on date not null,
  place text not null,
  source text not null,
  level text not null,
  confidence text not null,
  summary text not null,
  cause text
);
create index tension_realm on tension (realm_id, reported_on);
comment on table tension is 'Tension between communities, as reported and assessed.';
comment on column tension.id is 'not personal';
comment on column tension.realm_id is 'not personal';
comment on column tension.reported_on is 'not personal';
comment on column tension.place is 'not personal';
comment on column tension.source is 'not personal: the body that reported it';
comment on column tension.level is 'not personal';
comment on column tension.confidence is 'not personal';
comment on column tension.summary is 'special category: free words on communities';
comment on column tension.cause is 'special category: what it may come from';
call protect('tension');

create table online_content (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  requested_on date not null,
  platform text not null,
  content text not null,
  accounts integer check (accounts >= 0),
  legal_basis text
);
create index online_content_realm on online_content (realm_id, requested_on);
comment on table online_content is 'A request to a platform to take content down.';
comment on column online_content.id is 'not personal';
comment on column online_content.realm_id is 'not personal';
comment on column online_content.requested_on is 'not personal';
comment on column online_content.platform is 'not personal';
comment on column online_content.content is 'personal: free words';
comment on column online_content.accounts is 'not personal: how many are watched';
comment on column online_content.legal_basis is 'not personal';
call protect('online_content');

create table mediation (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  referred_on date not null,
  provider text not null,
  parties integer not null check (parties > 1),
  place text not null,
  matter text
);
create index mediation_realm on mediation (realm_id, referred_on);
comment on table mediation is 'A referral to mediation.';
comment on column mediation.id is 'not personal';
comment on column mediation.realm_id is 'not personal';
comment on column mediation.referred_on is 'not personal';
comment on column mediation.provider is 'not personal';
comment on column mediation.parties is 'not personal: how many took part';
comment on column mediation.place is 'personal: a street may tell whom it is about';
comment on column mediation.matter is 'personal: free words';
call protect('mediation');

create table names_passed (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  passed_on date not null,
  passed_by text not null,
  passed_to text not null,
  people integer not null check (people > 0),
  matter text not null,
  basis text not null,
  names text not null,
  evidence text
);
create index names_passed_realm on names_passed (realm_id, passed_on);
comment on table names_passed is 'Names that one body passed to another to act on, with why it may.';
comment on column names_passed.id is 'not personal';
comment on column names_passed.realm_id is 'not personal';
comment on column names_passed.passed_on is 'not personal';
comment on column names_passed.passed_by is 'not personal: a body';
comment on column names_passed.passed_to is 'not personal: a body';
comment on column names_passed.people is 'not personal: how many are named';
comment on column names_passed.matter is 'special category: what they are said to have done';
comment on column names_passed.basis is 'not personal: code of a lawful basis in the pack';
comment on column names_passed.names is 'personal: who, and what is needed to act';
comment on column names_passed.evidence is 'personal: free words';
call protect('names_passed');

create table complaint_outcome (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  came_on date not null,
  followed text not null,
  result text not null,
  words text
);
create index complaint_outcome_realm on complaint_outcome (realm_id, followed, came_on);
comment on table complaint_outcome is 'What came of a removal request, a mediation or of names passed.';
comment on column complaint_outcome.id is 'not personal';
comment on column complaint_outcome.realm_id is 'not personal';
comment on column complaint_outcome.came_on is 'not personal';
comment on column complaint_outcome.followed is 'not personal: reference of what it is the outcome of';
comment on column complaint_outcome.result is 'not personal';
comment on column complaint_outcome.words is 'personal: free words';
call protect('complaint_outcome');

-- What may have an outcome, to choose from: names and words stay out of it.
create view outcome_choice with (security_invoker = true) as
  select o.id, o.platform || ', ' || to_char(o.requested_on, 'DD.MM.YYYY') as words from online_content o
  union all
  select m.id, m.provider || ', ' || to_char(m.referred_on, 'DD.MM.YYYY') from mediation m
  union all
  select n.id, n.passed_by || ' to ' || n.passed_to || ', ' || to_char(n.passed_on, 'DD.MM.YYYY') from names_passed n;

create view published_engagements with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, g.team, g.place, lower(g.occasion) as occasion, g.age_group, lower(g.named) as named,
         g.number as contacts, g.held_on
  from engagement g join entry_label e using (id);
comment on view published_engagements is 'Engagements; a sum of contacts is of contacts, never of people.';

create view published_shifts with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, s.team, s.place, s.volunteers, s.people as contacts, s.incidents, s.held_on
  from shift_return s join entry_label e using (id);
comment on view published_shifts is 'Returns of shifts; one row each.';

create view published_shift_items with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, s.team, i.key as item, i.value::integer as number, s.held_on
  from shift_return s join entry_label e using (id) cross join lateral jsonb_each_text(s.items) i;
comment on view published_shift_items is 'What was counted on shifts: a row for each thing of each return.';

create view published_reassurance_visits with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, v.neighbourhood, array_to_string(v.agencies, ', ') as agencies, v.households, v.visited_on
  from reassurance_visit v join entry_label e using (id);
comment on view published_reassurance_visits is 'Reassurance visits; one row each.';

create view published_places_of_concern with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, p.name as place, p.lead, p.operation, lower(s.state) as state, s.deployed,
         s.from_on as state_on, lead(s.from_on) over (partition by p.id order by s.from_on, l.recorded_at) as until_on,
         p.since_on
  from concern_place p join entry_label e using (id)
  left join (concern_state s join entry_label l on l.id = s.id) on s.realm_id = p.realm_id and s.place = e.reference;
comment on view published_places_of_concern is 'Places of concern; one row for each state, from its day until the next one''s.';

create view published_tensions with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, t.place, t.source, lower(t.level) as level, lower(t.confidence) as confidence, t.reported_on
  from tension t join entry_label e using (id);
comment on view published_tensions is 'Reports of tension, without their words.';

create view latest_outcome with (security_invoker = true) as
  select distinct on (o.realm_id, o.followed) o.realm_id, o.followed, lower(o.result) as result, o.came_on
  from complaint_outcome o join entry_label e using (id) order by o.realm_id, o.followed, o.came_on desc, e.recorded_at desc;

create view published_online_requests with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, o.platform, o.accounts, o.requested_on, l.result, l.came_on as result_on
  from online_content o join entry_label e using (id)
  left join latest_outcome l on l.realm_id = e.realm_id and l.followed = e.reference;
create view published_mediations with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, m.provider, m.parties, m.referred_on, l.result, l.came_on as result_on
  from mediation m join entry_label e using (id)
  left join latest_outcome l on l.realm_id = e.realm_id and l.followed = e.reference;
create view published_names_passed with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, n.passed_by, n.passed_to, n.basis, n.people, n.passed_on, l.result, l.came_on as result_on
  from names_passed n join entry_label e using (id)
  left join latest_outcome l on l.realm_id = e.realm_id and l.followed = e.reference;
comment on view published_online_requests is 'Requests for removal, with the newest outcome.';
comment on view published_mediations is 'Mediations, with the newest outcome.';
comment on view published_names_passed is 'Names passed for action, counted, with the newest outcome; nobody is named.';

grant select on outcome_choice to saferhub_app;
grant select on latest_outcome, published_engagements, published_shifts, published_shift_items, published_reassurance_visits,
  published_places_of_concern, published_tensions, published_online_requests, published_mediations, published_names_passed
  to saferhub_app, saferhub_figures;
