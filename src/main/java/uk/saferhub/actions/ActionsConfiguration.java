package uk.saferhub.actions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;

@Configuration
class ActionsConfiguration {

    @Bean
    Place actionsPlace() {
        return new Place(MenuPart.MY_WORK, 40, "Actions", "/actions", Permission.READ_ACTION);
    }
}
