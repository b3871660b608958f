package uk.saferhub.notices;

import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Settings;

/** From which seat somebody works on notices, and what that partnership has arranged. */
@Component
public class Desktop {

    private final Configuration configuration;

    Desktop(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The first seat in enforcement from which the route's permission is held. */
    public Seat seat(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.compartment().equals("enforcement"))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Settings settings(Actor actor) {
        return configuration.of(seat(actor).partnership(), actor.today());
    }
}
