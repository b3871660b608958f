package uk.saferhub.letters;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;
import uk.saferhub.files.Folder;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.ReadLog;

/** That letters were held up: written for every try, gone on with or not, and read by supervisors. */
@Component
class StopStore {

    static final int A_PAGE = 25;

    /** @param reason null where the letter did not go on. @param total of the whole list */
    record Shown(
            UUID recordId,
            String reference,
            String rules,
            String words,
            @Nullable String reason,
            String account,
            String organisation,
            Instant knownAt,
            int total) {}

    /** Another paper than a letter that was held up by an address that must not be found. It never went on. */
    record Paper(UUID recordId, String reference, String paper, String account, String organisation, Instant askedAt) {}

    private final JdbcClient client;
    private final ReadLog log;
    private final Supervisors supervisors;

    StopStore(JdbcClient client, ReadLog log, Supervisors supervisors) {
        this.supervisors = supervisors;
        this.client = client;
        this.log = log;
    }

    /** @param tryOfDay the how manieth time within a day that a safe address stopped this writer; null where none did */
    void add(
            Folder folder,
            Letter letter,
            List<Stop> stops,
            @Nullable String reason,
            @Nullable Integer tryOfDay,
            Actor actor) {
        client.sql("""
                insert into letter_stop (id, realm_id, record_id, letter_id, rules, words, reason, try_of_day, organisation_id,
                  account_id, known_at)
                values (:id, :realm, :record, :letter, :rules, :words, :reason, :try, :body, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", folder.record().realmId())
                .param("record", folder.record().id())
                .param("letter", letter.id())
                .param(
                        "rules",
                        String.join(
                                " ", stops.stream().map(Stop::rule).distinct().toList()))
                .param(
                        "words",
                        String.join("\n", stops.stream().map(Stop::sentence).toList()))
                .param("reason", reason)
                .param("try", tryOfDay)
                .param("body", letter.organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        if (tryOfDay != null && LetterRules.isTold(tryOfDay))
            supervisors.tell(folder.record().id(), actor);
    }

    /** How often safe addresses held up letters of this account within the last day. No other try of it is made meanwhile. */
    int tries(Actor actor) {
        client.sql("select pg_advisory_xact_lock(hashtext('letters ' || :account))::text")
                .param("account", actor.accountId().toString())
                .query(String.class)
                .single();
        return client.sql("""
                select count(*)::int from letter_stop
                where account_id = :account and known_at > :since and reason is null
                  and :rule = any (string_to_array(rules, ' '))
                """)
                .param("account", actor.accountId())
                .param("since", Timestamp.from(actor.now().minus(Duration.ofDays(1))))
                .param("rule", SafeAddressRules.SAFE)
                .query(Integer.class)
                .single();
    }

    /** Newest first, of the records that the supervisor sees: one statement. @param page from 1 */
    List<Shown> of(Actor actor, int page) {
        Sight sight = actor.sight();
        List<Shown> shown = client.sql("""
                select r.id as record_id, r.reference, s.rules, s.words, s.reason, p.name as account, o.name as organisation, s.known_at,
                       count(*) over () as total
                from letter_stop s
                join record_label r on r.id = s.record_id
                join account_label p on p.id = s.account_id
                join organisation_label o on o.id = s.organisation_id
                where %s order by s.known_at desc, s.id desc limit %d offset :skip
                """.formatted(sight.where("r"), A_PAGE))
                .params(sight.params())
                .param("skip", (page - 1) * A_PAGE)
                .query(Shown.class)
                .list();
        log.read(shown.stream().map(Shown::recordId).toList());
        return shown;
    }

    /** The newest hundred, of the records that the supervisor sees: one statement. Letters stand in the other list. */
    List<Paper> papers(Actor actor) {
        Sight sight = actor.sight();
        List<Paper> shown = client.sql("""
                select r.id as record_id, r.reference, s.paper, p.name as account, o.name as organisation, s.asked_at
                from safe_address_stop_label s
                join record_label r on r.id = s.record_id
                join account_label p on p.id = s.account_id
                join organisation_label o on o.id = s.organisation_id
                where s.paper <> 'LETTER' and %s order by s.asked_at desc, s.id desc limit 100
                """.formatted(sight.where("r")))
                .params(sight.params())
                .query(Paper.class)
                .list();
        log.read(shown.stream().map(Paper::recordId).toList());
        return shown;
    }
}
