package uk.saferhub.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;
import uk.saferhub.files.Folder;
import uk.saferhub.timeline.ReadLog;

/** What was given: of one record, and of all that somebody may see. */
@Component
class DisclosureList {

    static final int A_PAGE = 25;

    /** @param about the record's reference. @param withdrawnWhy null while it stands. @param total of the whole list */
    record Shown(
            UUID id,
            UUID realmId,
            String reference,
            String about,
            String what,
            String recipient,
            RecipientKind kind,
            String basis,
            How how,
            LocalDate givenOn,
            UUID organisationId,
            String organisation,
            String account,
            Instant knownAt,
            @Nullable String withdrawnWhy,
            int total) {}

    private static final String SELECT = """
            select d.id, d.realm_id, d.reference, r.reference as about, d.what, d.recipient, d.recipient_kind as kind, d.basis, d.how,
                   d.given_on, d.organisation_id, o.name as organisation, p.name as account, d.known_at, d.withdrawn_why,
                   count(*) over () as total
            from disclosure d
            join record_label r on r.id = d.record_id
            join organisation_label o on o.id = d.organisation_id
            join account_label p on p.id = d.account_id
            where %s
            order by d.given_on desc, d.id desc limit %d offset :skip
            """;

    private final JdbcClient client;
    private final ReadLog log;

    DisclosureList(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** Of one record, whose reader may see it: one statement, at most 200. */
    List<Shown> of(Folder folder) {
        return client.sql(SELECT.formatted("d.record_id = :record", 200))
                .param("record", folder.record().id())
                .param("skip", 0)
                .query(Shown.class)
                .list();
    }

    /** The register, newest first: one statement. @param page from 1 */
    List<Shown> register(Actor actor, int page) {
        Sight sight = actor.sight();
        List<Shown> shown = client.sql(SELECT.formatted(sight.where("d"), A_PAGE))
                .params(sight.params())
                .param("skip", (page - 1) * A_PAGE)
                .query(Shown.class)
                .list();
        log.read(shown.stream().map(Shown::id).toList());
        return shown;
    }

    Optional<Shown> one(String reference, Actor actor) {
        Sight sight = actor.sight();
        Optional<Shown> shown = client.sql(SELECT.formatted("d.reference = :reference and " + sight.where("d"), 1))
                .params(sight.params())
                .param("reference", reference)
                .param("skip", 0)
                .query(Shown.class)
                .optional();
        shown.ifPresent(one -> log.read(one.id()));
        return shown;
    }
}
