package uk.saferhub.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Of the records with these keys, those that somebody may see, with where they open. What is left out leaves no trace. */
@Component
public class RecordIndex {

    /** A record that may be opened. */
    public record Seen(String kind, String reference, String path) {}

    /** A record that somebody may see, for writing about it. */
    public record Named(UUID id, UUID realmId, UUID areaId, String kind, String reference, String path) {}

    private final JdbcClient client;
    private final List<RecordKind> kinds;

    RecordIndex(JdbcClient client, List<RecordKinds> kinds) {
        this.client = client;
        this.kinds = kinds.stream().flatMap(kept -> kept.kinds().stream()).toList();
    }

    /** By kind and reference; each kind by the seats that its own permission gives. At most 500 of a kind. */
    public List<Seen> seen(Actor actor, Collection<UUID> keys) {
        var seen = new ArrayList<Seen>();
        var array = new SqlArrayValue("uuid", keys.toArray());
        for (RecordKind kind : keys.isEmpty() ? List.<RecordKind>of() : kinds) {
            if (!actor.may(kind.permission())) continue;
            Sight sight = actor.sight(kind.permission());
            client.sql("""
                    select r.reference from (
                      select record_id as id, realm_id, area_id, kind, reference from record_access
                      where record_id = any (:keys::uuid[]) and taken_back_at is null) r
                    where r.kind = :kind and %s order by r.reference limit 500
                    """.formatted(sight.where("r")))
                    .param("keys", array)
                    .param("kind", kind.kind())
                    .params(sight.params())
                    .query(String.class)
                    .list()
                    .forEach(reference -> seen.add(new Seen(kind.kind(), reference, kind.path() + reference)));
        }
        return seen;
    }

    /** The record of that reference, by the seats that reading its kind gives; nothing where it may not be known. */
    public Optional<Named> named(Actor actor, String reference) {
        for (RecordKind kind : kinds) {
            if (kind.part() || !actor.may(kind.permission())) continue;
            Sight sight = actor.sight(kind.permission());
            Optional<Named> found = client.sql("""
                    select r.id, r.realm_id, r.area_id, r.kind, r.reference, :path || r.reference as path from (
                      select record_id as id, realm_id, area_id, kind, reference from record_access
                      where reference = :reference and taken_back_at is null) r
                    where r.kind = :kind and %s
                    """.formatted(sight.where("r")))
                    .param("reference", reference)
                    .param("kind", kind.kind())
                    .param("path", kind.path())
                    .params(sight.params())
                    .query(Named.class)
                    .optional();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The kinds that bear another record's reference: a reference names none of them. */
    String[] parts() {
        return kinds.stream().filter(RecordKind::part).map(RecordKind::kind).toArray(String[]::new);
    }

    /** For one statement over records of many kinds. */
    public KindSight sight(Actor actor) {
        return new KindSight(actor, kinds);
    }

    /** Whether the record lies within what somebody sees under a permission. */
    boolean within(Actor actor, UUID recordId, Permission permission) {
        if (!actor.may(permission)) return false;
        Sight sight = actor.sight(permission);
        return client.sql("""
                select exists (select from (
                  select record_id as id, realm_id, area_id from record_access where record_id = :record) r where %s)
                """.formatted(sight.where("r")))
                .param("record", recordId)
                .params(sight.params())
                .query(Boolean.class)
                .single();
    }

    /** Where a kind of record opens, for somebody whose own grants in that realm let them read the kind. */
    Optional<String> path(Actor actor, String kind, UUID realmId) {
        return kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .filter(known -> actor.seats(known.permission()).stream()
                        .anyMatch(seat ->
                                seat.onlyRecord() == null && seat.realmId().equals(realmId)))
                .map(RecordKind::path)
                .findFirst();
    }

    /** Where a kind of record opens. */
    String path(String kind) {
        return kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new)
                .path();
    }

    /** What reading a kind of record takes. */
    public Permission permission(String kind) {
        return kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new)
                .permission();
    }

    /** The kinds of record that somebody may read at all. */
    public List<String> kinds(Actor actor) {
        return kinds.stream()
                .filter(kind -> actor.may(kind.permission()))
                .map(RecordKind::kind)
                .distinct()
                .sorted()
                .toList();
    }
}
