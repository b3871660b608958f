-- As it was; and in the middle of three columns a street has words of other columns on both sides of where it goes on. Then its number
-- stands before a word of some length (a "3 high" is anybody's), and no other kind of street follows it.
create or replace function stands_over_two_lines(lined text, line text) returns boolean language sql immutable parallel safe as $$
  select exists (
    select from unnest(address_words(line)) as k (words)
    cross join lateral (select string_to_array(k.words, ' ') as word) w
    cross join generate_series(2, cardinality(w.word) - 1) as n
    cross join lateral (select array_to_string(w.word[1:n], ' ') as head, array_to_string(w.word[n + 1:], ' ') as tail) s
    where k.words ~ '[0-9]' and position(' ' || s.head || ' ' in lined) > 0 and position(' ' || s.tail || ' ' in lined) > 0
      and (lined ~ (' ' || s.head || ' ((?!zzzline)[a-z0-9]+ ){0,20}zzzline ' || s.tail || ' ')
        or lined ~ (' ' || s.head || ' zzzline ((?!zzzline)[a-z0-9]+ ){0,20}' || s.tail || ' ')
        or s.head ~ '[a-z]{6,}$' and s.tail ~ ('^' || street_ends() || '\M')
          and lined ~ (' ' || s.head || ' (?!' || street_ends() || ' )((?!zzzline)[a-z0-9]+ ){0,20}zzzline ((?!zzzline)[a-z0-9]+ ){0,20}' || s.tail || ' ')))
$$;
