package uk.saferhub.people.groups;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordKind;

/** Households and groups are records of their own. */
@Configuration
class GroupsConfiguration {

    @Bean
    RecordKind groupKind() {
        return new RecordKind("group", Permission.READ_PERSON, "/groups/");
    }
}
