-- A named operation is begun, changed and ended by those who run it (ASB-05). Until now it was a line of the pack; records keep
-- naming it by its short code, by which figures count them.
create table named_operation (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  begun_on date not null,
  name text not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  theme text,
  lead_group text not null,
  aims text not null,
  partners text[] not null,
  places text[] not null check (cardinality(places) > 0),
  until_on date,
  success text not null,
  figure text,
  version integer not null default 1,
  changed_by uuid references account (id),
  changed_at timestamptz,
  check (until_on is null or until_on >= begun_on),
  check ((changed_by is null) = (changed_at is null))
);
create index named_operation_realm on named_operation (realm_id, code);
create index named_operation_changed_by on named_operation (changed_by);
comment on table named_operation is 'A named operation or campaign as it stands; how it stood before is in operation_change.';
comment on column named_operation.id is 'not personal';
comment on column named_operation.realm_id is 'not personal';
comment on column named_operation.begun_on is 'not personal: first day, Europe/London; may lie ahead';
comment on column named_operation.name is 'not personal: what everybody calls it';
comment on column named_operation.code is 'not personal: by which figures count what is done under it';
comment on column named_operation.theme is 'not personal: code of the pack; null for none';
comment on column named_operation.lead_group is 'not personal: the group or body that answers for it';
comment on column named_operation.aims is 'personal: free words';
comment on column named_operation.partners is 'not personal: names of bodies';
comment on column named_operation.places is 'not personal: areas and places that everybody knows, no homes';
comment on column named_operation.until_on is 'not personal: last day that is planned; null where it goes on until somebody ends it';
comment on column named_operation.success is 'personal: free words: by what one will see that it worked';
comment on column named_operation.figure is 'not personal: code of the figure that shows it; null where words and evidence do';
comment on column named_operation.version is 'not personal';
comment on column named_operation.changed_by is 'personal: who changed it last; null while nobody has';
comment on column named_operation.changed_at is 'not personal';
call protect('named_operation');

create table operation_change (
  id uuid primary key,
  operation_id uuid not null references named_operation (id),
  realm_id uuid not null references realm (id),
  part text not null,
  words_before text not null,
  words_after text not null,
  reason text not null,
  organisation_id uuid not null references organisation (id),
  changed_by uuid not null references account (id),
  changed_at timestamptz not null
);
create index operation_change_operation on operation_change (operation_id, changed_at desc);
create index operation_change_realm on operation_change (realm_id);
create index operation_change_organisation on operation_change (organisation_id);
create index operation_change_changed_by on operation_change (changed_by);
comment on table operation_change is 'How one part of an operation stood before somebody changed it, and why they did.';
comment on column operation_change.id is 'not personal';
comment on column operation_change.operation_id is 'not personal';
comment on column operation_change.realm_id is 'not personal';
comment on column operation_change.part is 'not personal: which of its parts';
comment on column operation_change.words_before is 'personal: free words; may be empty';
comment on column operation_change.words_after is 'personal: free words; may be empty';
comment on column operation_change.reason is 'personal: free words';
comment on column operation_change.organisation_id is 'not personal: for whom';
comment on column operation_change.changed_by is 'personal';
comment on column operation_change.changed_at is 'not personal';
call protect('operation_change');

create table operation_result (
  id uuid primary key,
  operation_id uuid not null references named_operation (id),
  realm_id uuid not null references realm (id),
  came_on date not null,
  standing text not null check (standing in ('GOES_ON', 'ENDED')),
  success text not null check (success in ('TOO_EARLY', 'MET', 'PARTLY_MET', 'NOT_MET')),
  came text not null,
  evidence text,
  agreed_by text,
  organisation_id uuid not null references organisation (id),
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null
);
create index operation_result_operation on operation_result (operation_id, came_on desc, recorded_at desc);
create index operation_result_realm on operation_result (realm_id);
create index operation_result_organisation on operation_result (organisation_id);
create index operation_result_recorded_by on operation_result (recorded_by);
comment on table operation_result is 'What came of an operation by a day, whether that was what it was to bring, and whether it goes on.';
comment on column operation_result.id is 'not personal';
comment on column operation_result.operation_id is 'not personal';
comment on column operation_result.realm_id is 'not personal';
comment on column operation_result.came_on is 'not personal: Europe/London; of an end, its last day';
comment on column operation_result.standing is 'not personal';
comment on column operation_result.success is 'not personal: whether its success measure was met';
comment on column operation_result.came is 'personal: free words';
comment on column operation_result.evidence is 'personal: free words';
comment on column operation_result.agreed_by is 'not personal: the group that agreed it';
comment on column operation_result.organisation_id is 'not personal: for whom';
comment on column operation_result.recorded_by is 'personal';
comment on column operation_result.recorded_at is 'not personal: when it was known';
call protect('operation_result');

alter table patrol add column operation text;
comment on column patrol.operation is 'not personal: code of the operation it is counted under; null for none';
create index patrol_operation on patrol (realm_id, operation) where operation is not null;
alter table engagement add column operation text;
comment on column engagement.operation is 'not personal: code of the operation it is counted under; null for none';
create index engagement_operation on engagement (realm_id, operation) where operation is not null;
create index complaint_operation on complaint (realm_id, operation) where operation is not null;
create index concern_place_operation on concern_place (realm_id, operation) where operation is not null;
create index joint_plan_operation on joint_plan (realm_id, operation) where operation is not null;

-- As it stands, or stood at the moment for which a figure is worked out.
create view operation_label with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, e.reference, o.code, o.name, o.theme, o.lead_group, o.begun_on, o.until_on,
         case when l.standing = 'ENDED' then l.came_on end as ended_on, l.success as success_was
  from named_operation o join entry_label e using (id)
  left join lateral (
    select r.standing, r.came_on, r.success from operation_result r
    where r.operation_id = o.id and r.recorded_at <= as_known() order by r.came_on desc, r.recorded_at desc, r.id desc limit 1) l on true;
comment on view operation_label is 'Operations with how they stand. Other modules offer them by name.';
grant select on operation_label to saferhub_app, saferhub_figures;

create view published_operations with (security_invoker = true) as
  select o.id, o.realm_id, o.area_id, o.code as operation, o.name, o.theme, o.lead_group,
         coalesce(lower(o.success_was), 'too_early') as success, o.begun_on, o.until_on, o.ended_on
  from operation_label o;
comment on view published_operations is 'Named operations; one row each. Ended_on is null while one goes on.';

create or replace view published_patrols with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, p.team, p.officers, lower(p.cause) as cause, p.route, p.walked_on, p.operation
  from patrol p join entry_label e using (id);
create or replace view published_engagements with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, g.team, g.place, lower(g.occasion) as occasion, g.age_group, lower(g.named) as named,
         g.number as contacts, g.held_on, g.operation
  from engagement g join entry_label e using (id);
grant select on published_operations to saferhub_app, saferhub_figures;

-- Once its last day has passed, whoever began it says what came of it.
create view due_operations with (security_invoker = true) as
  select o.id, o.realm_id, o.area_id, w.organisation_id, null::uuid as account_id, 'Operation ' || o.reference as what,
         'Say what came of' as verb, '/street/operations/' || o.reference || '/results' as href, o.until_on as due_on, 'operation' as kind
  from operation_label o join entry_owner_label w on w.id = o.id
  where o.until_on is not null and o.ended_on is null;
grant select on due_operations to saferhub_app;

-- The search box finds it by its name and places.
create trigger operation_words after insert or update of name on named_operation
  for each row execute function keep_words('id', 'name');
create view operation_found_label with (security_invoker = true) as
  select o.id, o.realm_id, o.area_id, o.reference, o.name as title, o.ended_on is null as is_open from operation_label o;
grant select on operation_found_label to saferhub_app;
