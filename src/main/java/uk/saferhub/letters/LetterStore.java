package uk.saferhub.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.LetterWording.Paragraph;
import uk.saferhub.disclosures.How;
import uk.saferhub.files.Folder;

/** Writes letters and reads them back, for the body that writes them. */
@Component
class LetterStore {

    private static final String SELECT = """
            select l.id, l.organisation_id, o.name as organisation, p.name as account, l.name, l.about, l.paragraphs,
                   l.recipient_id, l.recipient, l.address_id, l.line, l.postcode, l.version, l.known_at, l.sent_on, l.how, l.document_id
            from letter l join organisation_label o on o.id = l.organisation_id join account_label p on p.id = l.account_id
            where l.record_id = :record and l.organisation_id = any (:bodies::uuid[]) and l.dropped_at is null
            """;

    private final JdbcClient client;
    private final ObjectMapper json;

    LetterStore(JdbcClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    void add(
            UUID id,
            Folder folder,
            UUID body,
            UUID release,
            NewLetter made,
            String name,
            String about,
            List<Paragraph> text,
            Actor actor) {
        client.sql("""
                insert into letter (id, realm_id, record_id, organisation_id, account_id, release_id, wording, name, about, paragraphs,
                  recipient_id, recipient, address_id, line, postcode, known_at)
                values (:id, :realm, :record, :body, :actor, :release, :wording, :name, :about, :text::json,
                  :recipient_id, :recipient, :address, :line, :postcode, :now)
                """)
                .param("id", id)
                .param("realm", folder.record().realmId())
                .param("record", folder.record().id())
                .param("body", body)
                .param("actor", actor.accountId())
                .param("release", release)
                .param("wording", made.wording())
                .param("name", name)
                .param("about", about)
                .param("text", json.writeValueAsString(text))
                .param("recipient_id", made.recipientId())
                .param("recipient", made.recipient())
                .param("address", made.addressId())
                .param("line", made.line())
                .param("postcode", made.postcode())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Newest first; those of the bodies for which the reader sees the record. */
    List<Letter> of(Folder folder) {
        return client.sql(SELECT + " order by l.known_at desc, l.id desc limit 200")
                .param("record", folder.record().id())
                .param("bodies", bodies(folder))
                .query(this::letter)
                .list();
    }

    Optional<Letter> one(Folder folder, UUID id) {
        return client.sql(SELECT + " and l.id = :id")
                .param("record", folder.record().id())
                .param("bodies", bodies(folder))
                .param("id", id)
                .query(this::letter)
                .optional();
    }

    /** @return whether it was still a draft at that version */
    boolean change(Letter before, String about, List<Paragraph> text) {
        return client.sql("""
                update letter set about = :about, paragraphs = :text::json, version = version + 1
                where id = :id and version = :version and finished_at is null and dropped_at is null
                """)
                        .param("about", about)
                        .param("text", json.writeValueAsString(text))
                        .param("id", before.id())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    /** @return whether it was still a draft at that version. @param document null until the paper is made */
    boolean finish(Letter before, LocalDate sentOn, How how, @Nullable UUID document, Actor actor) {
        return client.sql("""
                update letter set finished_at = :now, sent_on = :sent, how = :how, document_id = :document, version = version + 1
                where id = :id and version = :version and finished_at is null and dropped_at is null
                """)
                        .param("now", Timestamp.from(actor.now()))
                        .param("sent", sentOn)
                        .param("how", how.name())
                        .param("document", document)
                        .param("id", before.id())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    void drop(Letter before, Actor actor) {
        client.sql("update letter set dropped_at = :now where id = :id and finished_at is null")
                .param("now", Timestamp.from(actor.now()))
                .param("id", before.id())
                .update();
    }

    private Letter letter(ResultSet row, int n) throws SQLException {
        String how = row.getString("how");
        return new Letter(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("account"),
                row.getString("name"),
                row.getString("about"),
                Arrays.asList(json.readValue(row.getString("paragraphs"), Paragraph[].class)),
                row.getObject("recipient_id", UUID.class),
                row.getString("recipient"),
                row.getObject("address_id", UUID.class),
                row.getString("line"),
                row.getString("postcode"),
                row.getInt("version"),
                row.getTimestamp("known_at").toInstant(),
                row.getObject("sent_on", LocalDate.class),
                how == null ? null : How.valueOf(how),
                row.getObject("document_id", UUID.class));
    }

    private static String bodies(Folder folder) {
        return folder.bodies().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
