package uk.saferhub.people.premises;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordKind;
import uk.saferhub.search.Finds;

/** Places are records of their own. Safe ones are of a kind that is not declared, so that no list of records opens them. */
@Configuration
class PremisesConfiguration {

    @Bean
    Finds premisesFound(PremisesIndex index) {
        return new PremisesFound(index);
    }

    @Bean
    RecordKind premisesKind() {
        return new RecordKind("premises", Permission.READ_PERSON, "/premises/");
    }
}
