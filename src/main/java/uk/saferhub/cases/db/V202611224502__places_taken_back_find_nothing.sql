-- A place that was entered by mistake finds the case no more (AUD-05): keep_words looks at words alone, and they stay as they were.
create function forget_place_words() returns trigger language plpgsql as $$
begin
  update record_word set gone = true where record_id = new.case_id and part_id = new.id and not gone;
  return null;
end $$;
create trigger case_place_taken_back after update of withdrawn_at on case_place
  for each row when (new.withdrawn_at is not null) execute function forget_place_words();
update record_word w set gone = true
from case_place p where p.withdrawn_at is not null and w.record_id = p.case_id and w.part_id = p.id and not w.gone;
