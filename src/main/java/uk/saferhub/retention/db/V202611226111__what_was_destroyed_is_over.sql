insert into record_end (record_id, realm_id, ended_at)
select s.record_id, d.realm_id, max(t.happened_at) from disposal_subject s join disposal d on d.id = s.disposal_id
join disposal_step t on t.disposal_id = d.id and t.step = 'DONE'
group by s.record_id, d.realm_id
on conflict do nothing;
