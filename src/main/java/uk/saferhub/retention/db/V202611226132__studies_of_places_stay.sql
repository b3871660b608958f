insert into disposal_part (table_name, how, kept, not_by, reason)
values ('place_study', 'SKELETON', '{title,reported,response,result}', '{}', 'published, and names nobody');
