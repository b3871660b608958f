package uk.saferhub.briefings;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;
import uk.saferhub.access.RecordKinds;

@Configuration
class BriefingsConfiguration {

    @Bean
    Place briefingsPlace() {
        return new Place(MenuPart.FIGURES, 78, "Ward briefings", "/briefings", Permission.READ_BRIEFING);
    }

    @Bean
    RecordKinds briefingKinds() {
        return () -> List.of(
                new RecordKind(BriefingStore.KIND, Permission.READ_BRIEFING, "/briefings/"),
                new RecordKind("briefing_round", Permission.READ_BRIEFING, "/briefings/rounds/"));
    }
}
