package uk.saferhub.files;

import static uk.saferhub.access.Permission.READ_HOME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SqlArrayValue;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KindSight;
import uk.saferhub.access.Reach;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Seat;
import uk.saferhub.search.Said;

/** Documents by what they are called, for the one search box: found by whoever is shown them on their record ({@link DocumentList}). */
@Configuration
class DocumentsFound {

    private static final String OWN = """
            (t.kind, t.realm_id, t.organisation_id) in (select * from unnest(:own_kinds::text[], :own_realms::uuid[], :own_bodies::uuid[]))""";

    private final RecordIndex records;

    DocumentsFound(RecordIndex records) {
        this.records = records;
    }

    @Bean
    Said documentsFound() {
        return new Said(
                "Documents", "/records/", "/documents", READ_HOME, "document_word", "document_said_label", this::lock);
    }

    private Said.Lock lock(Actor actor) {
        KindSight sight = records.sight(actor);
        KindSight staff = records.sight(Folders.only(actor, seat -> seat.reach() == Reach.WHOLE_REALM));
        var params = new HashMap<>(sight.params());
        params.putAll(staff.params("hub_"));
        own(actor, params);
        String part =
                "(%s or t.shown_to = 'ALL' or t.shown_to = 'HUB' and %s)".formatted(OWN, staff.where("t", "hub_"));
        return new Said.Lock(sight.where("t") + " and " + part, OWN, params);
    }

    /** For which bodies the actor reads each kind of record, and where. */
    private void own(Actor actor, java.util.Map<String, Object> params) {
        var kinds = new ArrayList<String>();
        var realms = new ArrayList<UUID>();
        var bodies = new ArrayList<UUID>();
        for (String kind : records.kinds(actor))
            for (Seat seat : actor.seats(records.permission(kind)))
                if (seat.onlyRecord() == null) {
                    kinds.add(kind);
                    realms.add(seat.realmId());
                    bodies.add(seat.organisationId());
                }
        params.put("own_kinds", new SqlArrayValue("text", kinds.toArray()));
        params.put("own_realms", new SqlArrayValue("uuid", realms.toArray()));
        params.put("own_bodies", new SqlArrayValue("uuid", bodies.toArray()));
    }
}
