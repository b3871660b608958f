package uk.saferhub.imports;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/** Which record came of which line. */
@Component
class ImportRows {

    /** @param staysBecause why it could not be taken back, or null */
    record Row(
            UUID id,
            int line,
            UUID recordId,
            String recordReference,
            String recordPath,
            @Nullable String staysBecause) {}

    /**
     * What a body's earlier files brought and what still stands.
     *
     * @param references by the sender's reference
     * @param contents how many rows without one said the same, by their hash
     */
    record Known(Map<String, Earlier> references, Map<String, Integer> contents) {}

    /** @param record the reference of the record that was made of it */
    record Earlier(String hash, String record) {}

    private final JdbcClient client;

    ImportRows(JdbcClient client) {
        this.client = client;
    }

    void add(Import one, Judged judged, ImportTarget.Written written) {
        client.sql("""
                insert into import_row (id, realm_id, import_id, line, source_reference, content_hash, record_id, record_reference,
                  record_path)
                values (:id, :realm, :import, :line, :source, :hash, :record, :reference, :path)
                """)
                .param("id", Keys.next())
                .param("realm", one.realmId())
                .param("import", one.id())
                .param("line", judged.line())
                .param("source", judged.reference().isEmpty() ? null : judged.reference())
                .param("hash", judged.hash())
                .param("record", written.id())
                .param("reference", written.reference())
                .param("path", written.path())
                .update();
    }

    Known known(Import one) {
        var known = new Known(new HashMap<>(), new HashMap<>());
        client.sql("""
                select r.source_reference, r.content_hash, r.record_reference from import_row r
                join data_import i on i.id = r.import_id
                where i.realm_id = :realm and i.organisation_id = :organisation and i.target = :target and r.undone_at is null
                """)
                .param("realm", one.realmId())
                .param("organisation", one.organisationId())
                .param("target", one.target())
                .query(row -> {
                    String reference = row.getString(1);
                    if (reference == null) known.contents().merge(row.getString(2), 1, Integer::sum);
                    else known.references().put(reference, new Earlier(row.getString(2), row.getString(3)));
                });
        return known;
    }

    /** The reference here of what one of the actor's own bodies brought under that number and has not taken back. */
    Optional<String> brought(String target, String number, UUID realmId, Actor actor) {
        return client.sql("""
                select r.record_reference from import_row r join data_import i on i.id = r.import_id
                where r.realm_id = :realm and r.source_reference = :number and i.target = :target and r.undone_at is null
                  and i.organisation_id = :organisation
                order by r.id desc limit 1
                """)
                .param("realm", realmId)
                .param("number", number)
                .param("target", target)
                .param("organisation", actor.seat(realmId).organisationId())
                .query(String.class)
                .optional();
    }

    /** Those of an import that stand, by line. */
    List<Row> standing(Import one, int most) {
        return client.sql("""
                select r.id, r.line, r.record_id, r.record_reference, r.record_path, r.stays_because from import_row r
                where r.import_id = :import and r.undone_at is null order by r.line limit :most
                """)
                .param("import", one.id())
                .param("most", most)
                .query(Row.class)
                .list();
    }

    void undone(Row row, Actor actor) {
        client.sql("update import_row set undone_at = :at, stays_because = null where id = :id")
                .param("id", row.id())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    void stays(Row row, String because) {
        client.sql("update import_row set stays_because = :because where id = :id")
                .param("id", row.id())
                .param("because", because)
                .update();
    }

    /** The references of earlier imports of the very same file by the same body. */
    List<String> sameFile(Import one) {
        return client.sql("""
                select i.reference from data_import i
                where i.realm_id = :realm and i.organisation_id = :organisation and i.file_hash = :hash and i.id <> :id
                  and i.state = 'IMPORTED' order by i.made_at desc limit 5
                """)
                .param("realm", one.realmId())
                .param("organisation", one.organisationId())
                .param("hash", one.fileHash())
                .param("id", one.id())
                .query(String.class)
                .list();
    }
}
