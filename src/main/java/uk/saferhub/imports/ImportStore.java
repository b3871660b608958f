package uk.saferhub.imports;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.ReadLog;

/** Files that were brought. Only the body that brought one sees it: its cells are that body's own, safe addresses among them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportStore {

    private static final String SELECT = """
            select i.id, i.realm_id, i.area_id, i.organisation_id, i.reference, i.target, i.file_name, i.file_hash, i.file_size,
                   i.state, i.sheet, i.header_line, i.header_lines, i.mapping_id, m.spec as mapping, m.version as mapping_version,
                   i.report, i.failure, i.reason, b.name as made_by, i.made_at, c.name as changed_by, i.changed_at, i.version
            from data_import i join account_label b on b.id = i.made_by join account_label c on c.id = i.changed_by
            left join import_mapping m on m.id = i.mapping_id
            where i.organisation_id = any (:organisations::uuid[]) and\s""";

    private final JdbcClient client;
    private final ObjectMapper json;
    private final ReadLog log;

    ImportStore(JdbcClient client, ObjectMapper json, ReadLog log) {
        this.client = client;
        this.json = json;
        this.log = log;
    }

    void add(
            UUID id,
            String reference,
            String target,
            String sheet,
            int headerLine,
            Upload file,
            Seat seat,
            Actor actor) {
        client.sql("""
                insert into data_import (id, realm_id, area_id, organisation_id, reference, target, file_name, file_hash,
                  file_size, content, state, sheet, header_line, header_lines, made_by, made_at, changed_by, changed_at, version)
                values (:id, :realm, :area, :organisation, :reference, :target, :name, :hash, :size, :content, 'BROUGHT', :sheet,
                  :line, 1, :by, :at, :by, :at, 0)
                """)
                .param("id", id)
                .param("realm", seat.realmId())
                .param("area", seat.areaId())
                .param("organisation", seat.organisationId())
                .param("reference", reference)
                .param("target", target)
                .param("name", file.name())
                .param("hash", file.hash())
                .param("size", file.bytes().length)
                .param("content", file.bytes())
                .param("sheet", sheet)
                .param("line", headerLine)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** The newest hundred of the actor's own bodies. */
    List<Import> newest(Actor actor) {
        var sight = actor.sight();
        List<Import> imports = client.sql(SELECT + sight.where("i") + " order by i.made_at desc limit 100")
                .params(sight.params())
                .param("organisations", organisations(actor))
                .query(Import.class)
                .list();
        log.read(imports.stream().map(Import::id).toList());
        return imports;
    }

    /** @throws NotFound where there is no such import of the actor's own bodies */
    Import one(String reference, Actor actor) {
        return one(reference, "", actor);
    }

    /** As above, and nobody else changes it until this transaction ends. */
    Import held(String reference, Actor actor) {
        return one(reference, " for update of i", actor);
    }

    private Import one(String reference, String lock, Actor actor) {
        var sight = actor.sight();
        Import found = client.sql(SELECT + sight.where("i") + " and i.reference = :reference" + lock)
                .params(sight.params())
                .param("organisations", organisations(actor))
                .param("reference", reference)
                .query(Import.class)
                .optional()
                .orElseThrow(NotFound::new);
        log.read(found.id());
        return found;
    }

    /** The file's bytes. @throws NotFound where they are gone */
    byte[] content(Import one) {
        return client.sql("select i.content from data_import i where i.id = :id and i.content is not null")
                .param("id", one.id())
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void table(Import one, String sheet, int headerLine, int headerLines, Actor actor) {
        change(
                        one,
                        "state = 'BROUGHT', report = null, sheet = :sheet, header_line = :line, header_lines = :lines",
                        actor)
                .param("sheet", sheet)
                .param("line", headerLine)
                .param("lines", headerLines)
                .update();
    }

    void mapping(Import one, UUID mappingId, Actor actor) {
        change(one, "state = 'BROUGHT', report = null, mapping_id = :mapping", actor)
                .param("mapping", mappingId)
                .update();
    }

    void checked(Import one, Report report, Actor actor) {
        change(one, "state = 'CHECKED', failure = null, report = :report::json", actor)
                .param("report", json.writeValueAsString(report))
                .update();
    }

    /** The file and the cells of its faults go: what came of them are records now. */
    void imported(Import one, Report report, Actor actor) {
        change(one, "state = 'IMPORTED', failure = null, content = null, report = :report::json", actor)
                .param("report", json.writeValueAsString(report.counts()))
                .update();
    }

    void takenBack(Import one, String reason, Actor actor) {
        change(one, "state = 'TAKEN_BACK', failure = null, reason = :reason", actor)
                .param("reason", reason)
                .update();
    }

    void thrownAway(Import one, Actor actor) {
        change(one, "state = 'THROWN_AWAY', content = null, report = null", actor)
                .update();
    }

    void reason(Import one, String reason, Actor actor) {
        change(one, "reason = :reason", actor).param("reason", reason).update();
    }

    void failed(Import one, String why, Actor actor) {
        change(one, "failure = :why", actor).param("why", why).update();
    }

    @Nullable
    Report report(Import one) {
        return one.report() == null ? null : json.readValue(one.report(), Report.class);
    }

    private JdbcClient.StatementSpec change(Import one, String what, Actor actor) {
        return client.sql("update data_import set " + what
                        + ", changed_by = :by, changed_at = :at, version = version + 1 where id = :id")
                .param("id", one.id())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()));
    }

    private static String organisations(Actor actor) {
        return actor.seats().stream()
                .map(Seat::organisationId)
                .distinct()
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
