package uk.saferhub.people.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Areas;
import uk.saferhub.access.Seat;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;

/** Where a new entry of the index lies: the partnership and compartment of one of the actor's seats, and its area. */
@Component
public class Grounds {

    private final Areas areas;
    private final JdbcClient client;

    Grounds(Areas areas, JdbcClient client) {
        this.areas = areas;
        this.client = client;
    }

    /** What there is to choose from; one has nothing to choose from with one seat. */
    public List<Choice> choices(Actor actor) {
        return actor.seats().stream()
                .map(seat -> Choice.of(seat.realmId(), seat.partnershipName() + ", " + seat.compartment()))
                .distinct()
                .toList();
    }

    /** The seat that was chosen in field {@code realm}, or the only one; notes an error where there is no such seat. */
    public Optional<Seat> chosen(Fields fields, Actor actor) {
        boolean one = choices(actor).size() == 1;
        Optional<Seat> seat = actor.seats().stream()
                .filter(held -> one || held.realmId().toString().equals(fields.value("realm")))
                .findFirst();
        if (seat.isEmpty()) fields.error("realm", "Choose the partnership");
        return seat;
    }

    /** The ward of that GSS code where it is an area within the seat's own; else the seat's own. */
    public UUID area(Seat seat, @Nullable String wardCode) {
        if (wardCode == null) return seat.areaId();
        List<UUID> wards = client.sql("select id from area_label where gss_code = :code")
                .param("code", wardCode)
                .query(UUID.class)
                .list();
        return areas.within(seat.areaId()).stream()
                .map(Areas.Area::id)
                .filter(wards::contains)
                .findFirst()
                .orElse(seat.areaId());
    }
}
