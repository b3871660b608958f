package uk.saferhub.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;

/** Where the box stands in the navigation: beside home. */
@Configuration("searchEverythingConfiguration")
class SearchConfiguration {

    @Bean
    Place searchPlace() {
        return new Place(MenuPart.MY_WORK, 5, "Search", "/search", Permission.READ_HOME);
    }
}
