package uk.saferhub.referrals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;

/** Where referrals stand in the navigation. */
@Configuration
class ReferralsConfiguration {

    @Bean
    Place referralsPlace() {
        return new Place(20, "Referrals", "/referrals", Permission.READ_REFERRAL);
    }
}
