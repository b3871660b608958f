package uk.saferhub.people.things;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordKind;

/** Things are records of their own. */
@Configuration
class ThingsConfiguration {

    @Bean
    RecordKind thingKind() {
        return new RecordKind("thing", Permission.READ_PERSON, "/things/");
    }
}
