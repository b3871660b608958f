package uk.saferhub.work;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;

@Configuration
class WorkConfiguration {

    @Bean
    Place homePlace() {
        return new Place(MenuPart.MY_WORK, 0, "Today", "/", Permission.READ_HOME).with("/me", "/calendar", "/coming");
    }
}
