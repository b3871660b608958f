package uk.saferhub.oversight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;

/** Where emergency access and the reviews of reading are found. */
@Configuration
class OversightConfiguration {

    @Bean
    Place emergencyPlace() {
        return new Place(MenuPart.RECORDS, 80, "Emergency access", "/emergency-access", Permission.OPEN_IN_EMERGENCY);
    }

    @Bean
    Place explainPlace() {
        return new Place(
                MenuPart.RECORDS, 86, "Reading to explain", "/access-explanations", Permission.SPONSOR_ACCOUNTS);
    }

    @Bean
    Place reviewPlace() {
        return new Place(MenuPart.RECORDS, 94, "Access reviews", "/access-review", Permission.READ_LOG)
                .with("/access-explanations", "/panel-seats");
    }
}
