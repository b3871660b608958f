package uk.saferhub.imports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;

@Configuration
class ImportsConfiguration {

    @Bean
    Place importsPlace() {
        return new Place(MenuPart.FIGURES, 75, "Imports", "/imports", Permission.IMPORT_RECORDS);
    }

    @Bean
    RecordKind importKind() {
        return new RecordKind("import", Permission.IMPORT_RECORDS, "/imports/");
    }
}
