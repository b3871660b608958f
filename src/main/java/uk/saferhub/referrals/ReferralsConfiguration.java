package uk.saferhub.referrals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;
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
    Place referralsPlace() {
        return new Place(20, "Referrals", "/referrals", Permission.READ_REFERRAL);
    }
}
