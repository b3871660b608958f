package uk.saferhub.files;

import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;

/** Writes documents and their versions. */
@Component
class DocumentStore {

    /** A document as it is attached. */
    record NewDocument(UUID id, UUID organisation, String title, ShownTo shownTo, Marking marking, String handling) {}

    /** A version as it is kept; its bytes go to {@link ChunkStore}. */
    record NewVersion(
            UUID id,
            UUID document,
            @Nullable UUID redactedFrom,
            String name,
            String kind,
            long size,
            byte[] sha256,
            byte[] sentSha256,
            VirusCheck.Answer virus,
            UUID organisation) {}

    private final JdbcClient client;

    DocumentStore(JdbcClient client) {
        this.client = client;
    }

    void add(NewDocument made, Folder folder, Actor actor) {
        client.sql("""
                insert into document (id, realm_id, record_id, organisation_id, account_id, title, shown_to, marking, handling, known_at)
                values (:id, :realm, :record, :organisation, :actor, :title, :shown, :marking, :handling, :now)
                """)
                .param("id", made.id())
                .param("realm", folder.record().realmId())
                .param("record", folder.record().id())
                .param("organisation", made.organisation())
                .param("actor", actor.accountId())
                .param("title", made.title())
                .param("shown", made.shownTo().name())
                .param("marking", made.marking().name())
                .param("handling", made.handling())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** @return its number. The document's row is locked first, so that two at once are two numbers */
    int add(NewVersion made, Folder folder, Actor actor) {
        client.sql("select id from document where id = :document for update")
                .param("document", made.document())
                .query(UUID.class)
                .single();
        int number = client.sql(
                        "select coalesce(max(number), 0) + 1 from document_version where document_id = :document")
                .param("document", made.document())
                .query(Integer.class)
                .single();
        client.sql("""
                insert into document_version (id, realm_id, document_id, number, redacted_from, file_name, kind, size, sha256,
                  sent_sha256, virus_check, virus_words, organisation_id, account_id, known_at)
                values (:id, :realm, :document, :number, :redacted_from, :name, :kind, :size, :sha256,
                  :sent, :virus, :virus_words, :organisation, :actor, :now)
                """)
                .param("id", made.id())
                .param("realm", folder.record().realmId())
                .param("document", made.document())
                .param("number", number)
                .param("redacted_from", made.redactedFrom())
                .param("name", made.name())
                .param("kind", made.kind())
                .param("size", made.size())
                .param("sha256", made.sha256())
                .param("sent", made.sentSha256())
                .param("virus", made.virus().result().name())
                .param("virus_words", made.virus().words())
                .param("organisation", made.organisation())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        return number;
    }

    /** @return whether it stood until now */
    boolean withdraw(UUID document, String why, Actor actor) {
        return client.sql("""
                update document set withdrawn_at = :now, withdrawn_by = :actor, withdrawn_why = :why
                where id = :id and withdrawn_at is null
                """)
                        .param("now", Timestamp.from(actor.now()))
                        .param("actor", actor.accountId())
                        .param("why", why)
                        .param("id", document)
                        .update()
                == 1;
    }
}
