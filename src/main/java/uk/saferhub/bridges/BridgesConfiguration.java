package uk.saferhub.bridges;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;

/** Where what others handed over stands in the navigation, and how it opens. */
@Configuration
class BridgesConfiguration {

    @Bean
    RecordKind bridgedRecordKind() {
        return new RecordKind("bridged_record", Permission.READ_PANEL, "/bridged/");
    }

    @Bean
    Place bridgedPlace() {
        return new Place(MenuPart.CASEWORK, 42, "Handed to us", "/bridged", Permission.READ_PANEL);
    }
}
