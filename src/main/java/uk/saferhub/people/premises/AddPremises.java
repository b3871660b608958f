package uk.saferhub.people.premises;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.people.Address;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.PersonFile;
import uk.saferhub.people.Residence;
import uk.saferhub.people.entry.Entry;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Enters a place in the index, and says who lives there. */
@Component
public class AddPremises {

    private final JdbcClient client;
    private final Participations participations;
    private final Timeline timeline;
    private final PersonFile people;

    AddPremises(JdbcClient client, Participations participations, Timeline timeline, PersonFile people) {
        this.client = client;
        this.participations = participations;
        this.timeline = timeline;
        this.people = people;
    }

    /** The actor's body holds it. A safe one is registered as a kind that no list of records knows. */
    public Entry add(NewPremises place, UUID realmId, UUID areaId, Actor actor) {
        Seat seat = actor.seat(realmId);
        UUID id = Keys.next();
        String reference = Reference.next("L");
        String kind = place.safe() ? "safe premises" : "premises";
        participations.register(id, kind, reference, realmId, areaId, seat.organisationId(), actor);
        client.sql("""
                insert into premises (id, realm_id, area_id, organisation_id, reference, kind, safe, line, postcode, uprn, ward_code,
                  lsoa_code, entered_by, entered_at)
                values (:id, :realm, :area, :body, :reference, :kind, :safe, :line, :postcode, :uprn, :ward, :lsoa, :by, :at)
                """)
                .param("id", id)
                .param("realm", realmId)
                .param("area", areaId)
                .param("body", seat.organisationId())
                .param("reference", reference)
                .param("kind", place.kind().name())
                .param("safe", place.safe())
                .param("line", place.line())
                .param("postcode", place.postcode())
                .param("uprn", place.uprn() == null ? null : place.uprn().value())
                .param("ward", place.wardCode())
                .param("lsoa", place.lsoaCode())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        client.sql(
                        "insert into premises_key (premises_id, realm_id, key) select :id, :realm, k.key from unnest(:keys::text[]) as k (key)")
                .param("id", id)
                .param("realm", realmId)
                .param("keys", PremisesKeys.kept(place, reference).toArray(String[]::new))
                .update();
        tell(realmId, id, "premises_added", actor);
        String name = place.postcode() == null ? place.line() : place.line() + ", " + place.postcode();
        return new Entry(id, realmId, reference, name, !place.safe());
    }

    /**
     * Says that somebody of the same realm lives or lived there. At a safe place the address is a safe one.
     *
     * @param from first day, null where it is not known. @param until last day, null while they live there
     */
    void lives(
            Premises place,
            PersonEntry person,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean doNotWrite,
            Actor actor) {
        var address = new Address(place.line(), place.postcode(), place.safe(), doNotWrite);
        people.lives(
                person,
                place.realmId(),
                new Residence(address, place.id(), place.safe() ? place.holderId() : null, from, until),
                actor);
        tell(place.realmId(), place.id(), "premises_occupied", actor);
    }

    private void tell(UUID realmId, UUID id, String verb, Actor actor) {
        UUID organisation = actor.seat(realmId).organisationId();
        timeline.record(new Happening(realmId, id, actor.accountId(), organisation, actor.now(), verb, Map.of()));
    }
}
