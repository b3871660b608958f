-- Whatever changes a record tells what it did (the timeline), and from then on holds the row by which the locks know it: a disposal that
-- begins meanwhile waits and sees what was written, and what begins after one is told that the record is over. A lock by number for each
-- record would do the same, and a large import would run out of them.
create function happening_waits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from record_access a where a.record_id = new.record_id for key share;
  -- Looked at in a statement of its own, since one that waited would still see what was there before.
  if exists (select from record_end e where e.record_id = new.record_id) then return null; end if;
  return new;
end $$;
create trigger happening_waits before insert on happening for each row execute function happening_waits();
