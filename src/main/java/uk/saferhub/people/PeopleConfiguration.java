package uk.saferhub.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;

/** Where people stand in the navigation. */
@Configuration
class PeopleConfiguration {

    @Bean
    Place peoplePlace() {
        return new Place(25, "People", "/people", Permission.READ_PERSON);
    }
}
