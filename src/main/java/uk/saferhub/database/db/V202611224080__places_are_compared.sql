-- How two addresses are known to be one, though people write them in their own ways: by postcode and numbers, so that "Flat 3,
-- 14 Aldwark Court" and "14 aldwark ct flat 3" are one in the same postcode; without a postcode by the line itself.
create function address_key(line text, postcode text) returns text language sql immutable parallel safe as $$
  select code || ' ' || numbers from (
    select upper(regexp_replace(coalesce(nullif(btrim(postcode), ''),
             substring(line from '(?i)\m([a-z]{1,2}[0-9][a-z0-9]?\s*[0-9][a-z]{2})\M')), '\s', '', 'g')) as code,
           (select string_agg(n.number, ' ' order by n.number) from (
              select distinct m[1] as number from regexp_matches(
                lower(regexp_replace(line, '(?i)\m[a-z]{1,2}[0-9][a-z0-9]?\s*[0-9][a-z]{2}\M', '', 'g')),
                '\m([0-9]+[a-z]?)\M', 'g') as m) n) as numbers) parts
$$;
create function line_key(line text) returns text language sql immutable parallel safe as $$
  select nullif(btrim(regexp_replace(lower(line), '[^[:alnum:]]+', ' ', 'g')), '')
$$;
