package uk.saferhub.crimedata.incidents;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;

/** What in the country or the world may lie behind hate crime of a period, and how sure one is (HCR-06). Nothing is overwritten. */
@Repository
class ContextNotes {

    /** How sure one is. */
    enum Confidence {
        LOW,
        MEDIUM,
        HIGH;

        String words() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** One note. @param basis what speaks for it */
    record Note(
            LocalDate periodFrom, LocalDate periodTo, String cause, String basis, Confidence confidence, String by) {}

    private final JdbcClient client;

    ContextNotes(JdbcClient client) {
        this.client = client;
    }

    /** Those that touch a period, by the reader's sight. One query. */
    List<Note> of(Actor actor, LocalDate from, LocalDate to) {
        var sight = actor.sight(Permission.READ_CRIME);
        return client.sql("""
                        select n.period_from, n.period_to, n.cause, n.basis, upper(n.confidence) as confidence,
                               n.recorded_by as "by"
                          from context_note n
                         where n.period_from <= :to and n.period_to >= :from and %s
                         order by n.period_from, n.recorded_at limit 100
                        """.formatted(sight.where("n")))
                .params(sight.params())
                .param("from", from)
                .param("to", to)
                .query(Note.class)
                .list();
    }

    void add(Actor actor, Seat seat, Note note) {
        client.sql("""
                        insert into context_note (id, realm_id, area_id, organisation_id, period_from, period_to, cause, basis,
                                                  confidence, recorded_at, recorded_by)
                        values (:id, :realm, :area, :organisation, :from, :to, :cause, :basis, :confidence, :at, :by)
                        """)
                .param("id", Keys.next())
                .param("realm", seat.realmId())
                .param("area", seat.areaId())
                .param("organisation", seat.organisationId())
                .param("from", note.periodFrom())
                .param("to", note.periodTo())
                .param("cause", note.cause())
                .param("basis", note.basis())
                .param("confidence", note.confidence().name().toLowerCase(Locale.ROOT))
                .param("at", Timestamp.from(actor.now()))
                .param("by", actor.name())
                .update();
    }
}
