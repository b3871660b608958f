-- Records that were open before clocks were kept have a last day and no clock. Each feature starts what is missing of its own
-- with this, by the day that its record holds; where a clock runs already nothing is done, so that it may be called again.
--
-- How days are counted stands in the pack, which SQL does not read: the newest clock of the kind in the realm says it, and else
-- working days with a warning one day before. Bank holidays are not known here, so that a warning may come a day late around one;
-- the last day itself is the record's, and is right.
create procedure start_missing_clock(kind_of text, subject uuid, of_record uuid, reference_of text, realm uuid, area uuid,
  organisation uuid, started date, due date, known timestamptz) language plpgsql as $$
declare
  days_of text := 'WORKING';
  before integer := 1;
  warn date := due;
  left_over integer;
begin
  if exists (select from clock k where k.kind = kind_of and k.subject_id = subject and k.ended_on is null) then return; end if;
  select k.days, k.warn_before into days_of, before from clock k
    where k.kind = kind_of and k.realm_id = realm order by k.known_at desc, k.id desc limit 1;
  if not found then
    days_of := 'WORKING';
    before := 1;
  end if;
  left_over := before;
  while left_over > 0 loop
    warn := warn - 1;
    if days_of = 'CALENDAR' or extract(isodow from warn) < 6 then left_over := left_over - 1; end if;
  end loop;
  insert into clock (id, realm_id, area_id, record_id, reference, kind, subject_id, organisation_id, days, started_on, first_due_on,
    due_on, warn_before, warn_on, known_at)
  values (uuidv7(), realm, area, of_record, reference_of, kind_of, subject, organisation, days_of, least(started, due), due,
    due, before, warn, known);
end $$;
revoke execute on procedure start_missing_clock from public;
