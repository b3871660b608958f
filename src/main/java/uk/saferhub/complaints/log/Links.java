package uk.saferhub.complaints.log;

import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** What links of complaints with cases and with notices have in common: what may be linked, the end of a link, and what of it is told. */
@Component
class Links {

    /** The other side of a link, as far as the actor may see it. */
    record Seen(UUID id, UUID realmId, String reference) {}

    private final JdbcClient client;
    private final Timeline timeline;

    Links(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    Optional<Seen> hubCase(String reference, Actor actor) {
        return seen("case_label", reference, Permission.READ_CASE, actor);
    }

    Optional<Seen> notice(String reference, Actor actor) {
        return seen("notice_label", reference, Permission.READ_NOTICE, actor);
    }

    private Optional<Seen> seen(String labels, String reference, Permission permission, Actor actor) {
        if (!actor.may(permission)) return Optional.empty();
        var sight = actor.sight(permission);
        return client.sql("select r.id, r.realm_id, r.reference from %s r where r.reference = :reference and %s"
                        .formatted(labels, sight.where("r")))
                .params(sight.params())
                .param("reference", reference)
                .query(Seen.class)
                .optional();
    }

    /** Ends the link of a complaint with a case today. @return false where it had ended */
    boolean endWithCase(UUID linkId, String why, Actor actor) {
        return end("complaint_case", linkId, why, actor);
    }

    /** Ends the link of a complaint with a notice today. @return false where it had ended */
    boolean endWithNotice(UUID linkId, String why, Actor actor) {
        return end("complaint_notice", linkId, why, actor);
    }

    private boolean end(String links, UUID linkId, String why, Actor actor) {
        return client.sql("""
                update %s set ended_on = :today, ended_why = :why, ended_at = :now, ended_by = :actor
                where id = :id and ended_at is null
                """.formatted(links))
                        .param("today", actor.today())
                        .param("why", why)
                        .param("now", Timestamp.from(actor.now()))
                        .param("actor", actor.accountId())
                        .param("id", linkId)
                        .update()
                == 1;
    }

    /** That it happened, told to nobody but on the pages of the two, which say who may read of the other. */
    void tell(UUID record, UUID realm, String verb, Actor actor) {
        tell(record, realm, verb, Map.of("visibility", "OWN"), actor);
    }

    /** As above, with why to the hub of a case, which need not be told who complained: the reason stands whole beside the link. */
    void tellHub(UUID record, UUID realm, String verb, UUID complaint, String why, Actor actor) {
        tell(
                record,
                realm,
                verb,
                Map.of("visibility", "HUB", "words", whoComplained(complaint).in(why)),
                actor);
    }

    private void tell(UUID record, UUID realm, String verb, Map<String, String> said, Actor actor) {
        timeline.record(new Happening(
                realm, record, actor.accountId(), actor.seat(realm).organisationId(), actor.now(), verb, said));
    }

    private HeldWords whoComplained(UUID complaint) {
        return HeldWords.of(client.sql("""
                with here as (select reporter, contact, reporter_person_id as person from complaint where id = :complaint)
                select w.word from (
                  select reporter from here union select contact from here
                  union select l.name from here join person_label l on l.id = here.person
                  union select x.words from here join person_words_label x on x.person_id = here.person
                    and x.kind in ('given', 'family', 'phone', 'email', 'number', 'name')) w (word)
                where w.word is not null
                """)
                .param("complaint", complaint)
                .query(String.class)
                .list());
    }
}
