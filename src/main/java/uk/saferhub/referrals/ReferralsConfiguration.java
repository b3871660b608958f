package uk.saferhub.referrals;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;
import uk.saferhub.people.HarmedIn;
import uk.saferhub.people.chronology.Appearance;
import uk.saferhub.search.Titled;

/** Where referrals stand in the navigation. */
@Configuration
class ReferralsConfiguration {

    // Who is harmed is a part of a referral that not everybody reads who reads the referral; the role's code is every
    // pack's.
    private static final String NAMED = """
            select p.person_id, r.id, r.realm_id, r.area_id, 'referral', r.reference,
                   (r.received_at at time zone 'Europe/London')::date, 'Named in a referral: ' || replace(p.role, '_', ' '),
                   r.title, r.organisation_id
            from referral_party p join referral r on r.id = p.referral_id where p.role %s 'affected'
            """;

    @Bean
    RecordKind referralKind() {
        return new RecordKind("referral", Permission.READ_REFERRAL, "/referrals/");
    }

    @Bean
    Titled referralsFound() {
        return new Titled("Referrals", "/referrals/", Permission.READ_REFERRAL, "referral_found_label", "referral");
    }

    @Bean
    Appearance referralsOfPeople() {
        return new Appearance(
                List.of(NAMED.formatted("<>")),
                List.of(new Appearance.Masked(
                        Permission.READ_HARMED, Permission.READ_REFERRAL, List.of(NAMED.formatted("=")))));
    }

    /**
     * Who is named in a referral as harmed and as nothing else, as the index has them and as the referrer wrote them. Of one's own
     * body's referral nothing is held back: it knows whom it named.
     */
    @Bean
    HarmedIn harmedInReferrals() {
        return new HarmedIn(Permission.READ_REFERRAL, """
                select p.referral_id as record_id, p.person_id, null::text as word
                from referral_party p join referral r on r.id = p.referral_id
                cross join lateral (select r.realm_id, r.organisation_id) n
                where p.referral_id = any (:records::uuid[]) and not %1$s and not %2$s
                group by p.referral_id, p.person_id having bool_and(p.role = 'affected')
                union all
                select r.id, null, w.word
                from referral r cross join lateral (select r.realm_id, r.organisation_id) n
                cross join lateral (select case when json_typeof(r.words -> 'people') = 'array' then r.words -> 'people'
                                           else '[]' end as people) said
                cross join lateral json_array_elements(said.people) as s (one)
                cross join lateral (values (s.one ->> 'name'), (s.one ->> 'alias')) as w (word)
                where r.id = any (:records::uuid[]) and s.one ->> 'role' = 'affected' and not %1$s and not %2$s
                  and not exists (select from json_array_elements(said.people) as o (one)
                                  where o.one ->> 'name' = s.one ->> 'name' and o.one ->> 'role' <> 'affected')
                """);
    }

    @Bean
    Place referralsPlace() {
        return new Place(MenuPart.CASEWORK, 20, "Referrals", "/referrals", Permission.READ_REFERRAL)
                .with("/referral-intake", "/referral-drafts");
    }
}
