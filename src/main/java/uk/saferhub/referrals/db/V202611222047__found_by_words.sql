create trigger referral_words after insert or update of title on referral
  for each row execute function keep_words('id', 'title');
update referral set title = title;
create view referral_found_label with (security_invoker = true) as
  select id, realm_id, area_id, reference, title, decided_at is null as is_open from referral;
grant select on referral_found_label to saferhub_app;
