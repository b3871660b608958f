package uk.saferhub.referrals;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;
import uk.saferhub.people.chronology.Appearance;
import uk.saferhub.search.Titled;

/** Where referrals stand in the navigation. */
@Configuration
class ReferralsConfiguration {

    @Bean
    RecordKind referralKind() {
        return new RecordKind("referral", Permission.READ_REFERRAL, "/referrals/");
    }

    @Bean
    Titled referralsFound() {
        return new Titled("Referrals", "/referrals/", Permission.READ_REFERRAL, "referral_found_label");
    }

    @Bean
    Appearance referralsOfPeople() {
        return new Appearance(List.of("""
                select p.person_id, r.id, r.realm_id, r.area_id, 'referral', r.reference,
                       (r.received_at at time zone 'Europe/London')::date, 'Named in a referral: ' || replace(p.role, '_', ' '),
                       r.title, r.organisation_id
                from referral_party p join referral r on r.id = p.referral_id
                """));
    }

    @Bean
    Place referralsPlace() {
        return new Place(MenuPart.CASEWORK, 20, "Referrals", "/referrals", Permission.READ_REFERRAL);
    }
}
