package uk.saferhub.cases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;

@Configuration
class CasesConfiguration {

    @Bean
    Place casesPlace() {
        return new Place(30, "Cases", "/cases", Permission.READ_CASE);
    }
}
