package uk.saferhub.disclosures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;

/** Where the register stands in the navigation, and how a figure opens to what it counts. */
@Configuration
class DisclosuresConfiguration {

    @Bean
    RecordKind disclosureKind() {
        return new RecordKind("disclosure", Permission.READ_DISCLOSURE, "/disclosures/");
    }

    @Bean
    RecordKind onwardUseKind() {
        return new RecordKind("onward_use", Permission.DISCLOSE, "/onward-uses/");
    }

    @Bean
    Place disclosuresPlace() {
        return new Place(MenuPart.CASEWORK, 45, "Given to others", "/disclosures", Permission.READ_DISCLOSURE)
                .with("/onward-uses", "/letters");
    }
}
