package uk.saferhub.analysis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;

@Configuration
class AnalysisConfiguration {

    @Bean
    Place analysisPlace() {
        return new Place(MenuPart.FIGURES, 71, "Analysis", "/analysis", Permission.ANALYSE_CRIME);
    }
}
