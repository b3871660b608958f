package uk.saferhub.cases.study;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;

/** Case studies, and the words of a case that must not stand in one. */
@Component
class StudyStore {

    /** @param published whether others read it */
    record Study(
            UUID id,
            String reference,
            String title,
            String reported,
            String response,
            String result,
            boolean published) {

        String whole() {
            return String.join("\n", title, reported, response, result);
        }
    }

    /** What readers see of one that is published: nothing that leads to the case. */
    record Published(
            String reference, String title, String reported, String response, String result, Instant publishedAt) {}

    private record Identity(UUID personId, String kind, String words) {}

    private final JdbcClient client;

    StudyStore(JdbcClient client) {
        this.client = client;
    }

    Optional<Study> of(UUID caseId) {
        return client.sql("""
                select id, reference, title, reported, response, result, published_at is not null as published
                from case_study where case_id = :case and withdrawn_at is null
                """).param("case", caseId).query(Study.class).optional();
    }

    void save(HubCase hubCase, String title, String reported, String response, String result, Actor actor) {
        client.sql("""
                insert into case_study (id, realm_id, case_id, reference, title, reported, response, result, organisation_id,
                  account_id, changed_at)
                values (:id, :realm, :case, :reference, :title, :reported, :response, :result, :organisation, :actor, :now)
                on conflict (case_id) where withdrawn_at is null do update set title = excluded.title,
                  reported = excluded.reported, response = excluded.response, result = excluded.result,
                  account_id = excluded.account_id, changed_at = excluded.changed_at
                """)
                .param("id", Keys.next())
                .param("realm", hubCase.realmId())
                .param("case", hubCase.id())
                .param("reference", Reference.next("S"))
                .param("title", title)
                .param("reported", reported)
                .param("response", response)
                .param("result", result)
                .param("organisation", actor.seat(hubCase.realmId()).organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void publish(UUID caseId, Actor actor) {
        client.sql("update case_study set published_at = :now where case_id = :case and withdrawn_at is null")
                .param("now", Timestamp.from(actor.now()))
                .param("case", caseId)
                .update();
    }

    void withdraw(UUID caseId, Actor actor) {
        client.sql("update case_study set withdrawn_at = :now where case_id = :case and withdrawn_at is null")
                .param("now", Timestamp.from(actor.now()))
                .param("case", caseId)
                .update();
    }

    /**
     * Of cases and of places, newest first, of the partnerships for which the actor reads cases; without those of which somebody
     * has taken back that their story is told.
     */
    List<Published> published(Actor actor) {
        return client.sql("""
                select s.id, reference, title, reported, response, result, published_at from case_study s
                where published_at is not null and withdrawn_at is null and realm_id = any (:realms)
                  and not exists (select 1 from case_party p join person_consent_label c on c.person_id = p.person_id
                                  where p.case_id = s.case_id and c.purpose = 'CASE_STUDY' and c.answer <> 'GIVEN')
                union all
                select id, reference, title, reported, response, result, published_at from place_study
                where published_at is not null and withdrawn_at is null and realm_id = any (:realms)
                order by published_at desc, id limit 50
                """)
                .param(
                        "realms",
                        actor.seats().stream().map(Seat::realmId).distinct().toArray(UUID[]::new))
                .query((row, n) -> new Published(
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("reported"),
                        row.getString("response"),
                        row.getString("result"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    /** Everything that identifies the people and places of the case, with what stands in its place. */
    Anonymiser anonymiser(HubCase hubCase) {
        var words = new ArrayList<Anonymiser.Word>();
        List<Identity> identities = client.sql("""
                select w.person_id, w.kind, w.words from person_words_label w
                where w.person_id in (select p.person_id from case_party p where p.case_id = :case)
                order by w.person_id, w.kind
                """)
                .param("case", hubCase.id())
                .query(Identity.class)
                .list();
        List<UUID> people =
                identities.stream().map(Identity::personId).distinct().toList();
        for (Identity one : identities) {
            String letter = "Person " + (char) ('A' + people.indexOf(one.personId()) % 26);
            switch (one.kind()) {
                case "born" -> words.addAll(Anonymiser.born(LocalDate.parse(one.words())));
                case "address" -> words.addAll(place(one.words(), "an address"));
                case "phone" -> words.add(new Anonymiser.Word(one.words(), "a telephone number"));
                default -> words.add(new Anonymiser.Word(one.words(), letter));
            }
        }
        client.sql("select line from case_place where case_id = :case")
                .param("case", hubCase.id())
                .query(String.class)
                .list()
                .forEach(line -> words.addAll(place(line, "a place")));
        return new Anonymiser(words);
    }

    /** A whole address, and its street without the number. */
    static List<Anonymiser.Word> place(String line, String instead) {
        String street = line.replaceFirst("^[\\s,]*(?:flat\\s+)?\\d+[a-zA-Z]?[\\s,]+", "")
                .split(",")[0];
        return List.of(new Anonymiser.Word(line, instead), new Anonymiser.Word(street, instead));
    }
}
