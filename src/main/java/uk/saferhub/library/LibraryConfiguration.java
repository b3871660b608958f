package uk.saferhub.library;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;

@Configuration
class LibraryConfiguration {

    @Bean
    Place libraryPlace() {
        return new Place(MenuPart.FIGURES, 81, "Library", "/library/publishing", Permission.PUBLISH_REPORT);
    }
}
