package uk.saferhub.retention;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;

/** Where retention is found. */
@Configuration
class RetentionConfiguration {

    @Bean
    Place retentionPlace() {
        return new Place(MenuPart.RECORDS, 92, "Retention", "/retention", Permission.READ_RETENTION);
    }

    @Bean
    RecordKind disposalKind() {
        return new RecordKind(Disposals.KIND, Permission.READ_RETENTION, "/retention/disposals/");
    }
}
