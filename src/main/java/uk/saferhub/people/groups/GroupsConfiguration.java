package uk.saferhub.people.groups;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordKind;
import uk.saferhub.search.Titled;

/** Households and groups are records of their own. */
@Configuration
class GroupsConfiguration {

    @Bean
    Titled groupsFound() {
        return new Titled("Households and groups", "/groups/", Permission.READ_PERSON, "people_group_found_label", "people_group");
    }

    @Bean
    RecordKind groupKind() {
        return new RecordKind("group", Permission.READ_PERSON, "/groups/");
    }
}
