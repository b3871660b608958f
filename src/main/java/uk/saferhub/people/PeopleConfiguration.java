package uk.saferhub.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.search.Finds;

/** Where people stand in the navigation. */
@Configuration
class PeopleConfiguration {

    @Bean
    Finds peopleFound(PeopleSearch search) {
        return new PeopleFound(search);
    }

    @Bean
    Place peoplePlace() {
        return new Place(MenuPart.CASEWORK, 25, "People", "/people", Permission.READ_PERSON)
                .with("/premises", "/things", "/groups");
    }
}
