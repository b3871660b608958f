comment on column kept_list.filter is 'personal: the address''s query, or the words that somebody looked for last';
