package uk.saferhub.people.things;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordKind;
import uk.saferhub.search.Finds;

/** Things are records of their own. */
@Configuration
class ThingsConfiguration {

    @Bean
    Finds thingsFound(Things things) {
        return new ThingsFound(things);
    }

    @Bean
    RecordKind thingKind() {
        return new RecordKind("thing", Permission.READ_PERSON, "/things/");
    }
}
