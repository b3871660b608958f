package uk.saferhub.cases.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.configuration.Hub;
import uk.saferhub.configuration.Matrix;

/** The cases that a hub's meeting on a day is due to talk about. */
@Component
class DueForMeeting {

    /** @param panel codes of the bands that go to the meeting */
    record Asked(UUID realm, Hub hub, List<String> panel) {}

    private final Choices choices;
    private final AgendaList list;

    DueForMeeting(Choices choices, AgendaList list) {
        this.choices = choices;
        this.list = list;
    }

    /** The hub of that code in a realm where the actor manages cases; null where there is none. */
    @Nullable
    Asked asked(String code, Actor actor) {
        for (UUID realm : actor.seats().stream().map(Seat::realmId).distinct().toList()) {
            var settings = choices.now(realm, actor);
            for (Hub hub : settings.hubs())
                if (hub.code().equals(code)) {
                    List<Matrix.Band> bands = hub.matrix() == null
                            ? List.of()
                            : settings.matrix(hub.matrix()).bands();
                    var panel = bands.stream()
                            .filter(Matrix.Band::goesToPanel)
                            .map(Matrix.Band::code)
                            .toList();
                    return new Asked(realm, hub, panel);
                }
        }
        return null;
    }

    List<AgendaList.Row> cases(Asked asked, LocalDate on, Actor actor) {
        return list.of(asked.hub().code(), on, asked.panel(), actor);
    }
}
