package uk.saferhub.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of the records with these keys, those that somebody may see, with where they open. What is left out leaves no trace. */
@Component
public class RecordIndex {

    /** A record that may be opened. */
    public record Seen(String kind, String reference, String path) {}

    private final JdbcClient client;
    private final List<RecordKind> kinds;

    RecordIndex(JdbcClient client, List<RecordKinds> kinds) {
        this.client = client;
        this.kinds = kinds.stream().flatMap(kept -> kept.kinds().stream()).toList();
    }

    /** By kind and reference; each kind by the seats that its own permission gives. At most 500 of a kind. */
    public List<Seen> seen(Actor actor, Collection<UUID> keys) {
        var seen = new ArrayList<Seen>();
        String array = "{" + String.join(",", keys.stream().map(UUID::toString).toList()) + "}";
        for (RecordKind kind : keys.isEmpty() ? List.<RecordKind>of() : kinds) {
            if (!actor.may(kind.permission())) continue;
            Sight sight = actor.sight(kind.permission());
            client.sql("""
                    select r.reference from (
                      select record_id as id, realm_id, area_id, kind, reference from record_access where record_id = any (:keys::uuid[])) r
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
}
