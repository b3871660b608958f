create table review (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  title text not null,
  kind text not null,
  commissioner text not null,
  reviewer text not null,
  commissioned_on date not null,
  reported_on date,
  findings text
);
create index review_realm on review (realm_id, code);
comment on table review is 'A review or evaluation that was commissioned.';
comment on column review.id is 'not personal';
comment on column review.realm_id is 'not personal';
comment on column review.code is 'not personal';
comment on column review.title is 'not personal';
comment on column review.kind is 'not personal';
comment on column review.commissioner is 'not personal';
comment on column review.reviewer is 'not personal';
comment on column review.commissioned_on is 'not personal';
comment on column review.reported_on is 'not personal';
comment on column review.findings is 'personal: free words';
call protect('review');

create table recommendation (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  review text not null,
  code text not null,
  state text not null,
  state_on date not null,
  wording text not null
);
create index recommendation_realm on recommendation (realm_id, review);
comment on table recommendation is 'A recommendation of a review, and how it stands from a day on.';
comment on column recommendation.id is 'not personal';
comment on column recommendation.realm_id is 'not personal';
comment on column recommendation.review is 'not personal';
comment on column recommendation.code is 'not personal';
comment on column recommendation.state is 'not personal';
comment on column recommendation.state_on is 'not personal';
comment on column recommendation.wording is 'personal: free words';
call protect('recommendation');

create table focus_group (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  review text not null,
  held_on date not null,
  topic text not null,
  participants integer
);
create index focus_group_realm on focus_group (realm_id, review);
comment on table focus_group is 'A focus group of a review. Who took part is not kept.';
comment on column focus_group.id is 'not personal';
comment on column focus_group.realm_id is 'not personal';
comment on column focus_group.review is 'not personal';
comment on column focus_group.held_on is 'not personal';
comment on column focus_group.topic is 'not personal';
comment on column focus_group.participants is 'not personal';
call protect('focus_group');

create table pilot (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  title text not null,
  scope text not null,
  began_on date not null,
  ended_on date check (ended_on >= began_on)
);
create index pilot_realm on pilot (realm_id, code);
comment on table pilot is 'A way of working that was tried.';
comment on column pilot.id is 'not personal';
comment on column pilot.realm_id is 'not personal';
comment on column pilot.code is 'not personal';
comment on column pilot.title is 'not personal';
comment on column pilot.scope is 'not personal';
comment on column pilot.began_on is 'not personal';
comment on column pilot.ended_on is 'not personal';
call protect('pilot');

create view published_reviews with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, r.code as review, r.title, lower(r.kind) as kind, r.commissioner, r.reviewer,
         r.commissioned_on, r.reported_on,
         (select count(distinct f.held_on) from focus_group f join entry_label l using (id)
          where f.realm_id = r.realm_id and f.review = r.code)::integer as focus_group_days
  from review r join entry_label e using (id);
comment on view published_reviews is 'Reviews, with on how many days they held focus groups; one row each.';

create view published_recommendations with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, r.review, r.code as recommendation, lower(r.state) as state, r.state_on,
         lead(r.state_on) over (partition by r.realm_id, r.review, r.code order by r.state_on) as until_on
  from recommendation r join entry_label e using (id);
comment on view published_recommendations is 'How recommendations stood, from state_on until until_on; one row for each change.';

create view published_pilots with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, p.code as pilot, p.title, p.began_on, p.ended_on,
         extract(year from age(p.ended_on + 1, p.began_on))::integer as years
  from pilot p join entry_label e using (id);
comment on view published_pilots is 'Pilots, with their whole years once they have ended; one row each.';

grant select on published_reviews, published_recommendations, published_pilots to saferhub_app, saferhub_figures;
