package uk.saferhub.cases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;
import uk.saferhub.search.Titled;

@Configuration
class CasesConfiguration {

    @Bean
    RecordKind caseKind() {
        return new RecordKind("case", Permission.READ_CASE, "/cases/");
    }

    /** An outcome bears the reference of its case and opens to it. */
    @Bean
    RecordKind caseOutcomeKind() {
        return new RecordKind("case_outcome", Permission.READ_CASE, "/cases/");
    }

    @Bean
    Titled casesFound() {
        return new Titled("Cases", "/cases/", Permission.READ_CASE, "case_label");
    }

    @Bean
    Place casesPlace() {
        return new Place(30, "Cases", "/cases", Permission.READ_CASE);
    }
}
