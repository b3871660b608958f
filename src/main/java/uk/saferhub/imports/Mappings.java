package uk.saferhub.imports;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/** A body's mappings: each change is a new version, and the newest that fits a table is where the next one begins. */
@Component
class Mappings {

    private static final int LOOKED_AT = 50;

    private final JdbcClient client;
    private final ObjectMapper json;

    Mappings(JdbcClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /** @return the key of the version: the newest one's where it says the same */
    UUID keep(Import one, Mapping mapping, Actor actor) {
        String spec = json.writeValueAsString(mapping);
        record Kept(UUID id, int version, String spec) {}
        Optional<Kept> newest = client.sql("""
                select m.id, m.version, m.spec from import_mapping m
                where m.realm_id = :realm and m.organisation_id = :organisation and m.target = :target
                order by m.version desc limit 1
                """)
                .param("realm", one.realmId())
                .param("organisation", one.organisationId())
                .param("target", one.target())
                .query(Kept.class)
                .optional();
        if (newest.isPresent() && of(newest.get().spec()).equals(mapping))
            return newest.get().id();
        UUID id = Keys.next();
        client.sql("""
                insert into import_mapping (id, realm_id, organisation_id, target, version, spec, made_by, made_at)
                values (:id, :realm, :organisation, :target, :version, :spec::json, :by, :at)
                """)
                .param("id", id)
                .param("realm", one.realmId())
                .param("organisation", one.organisationId())
                .param("target", one.target())
                .param("version", newest.map(kept -> kept.version() + 1).orElse(1))
                .param("spec", spec)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        return id;
    }

    /** The newest mapping of the body for this target that a table with these columns has all of. */
    Optional<Mapping> fitting(Import one, List<String> names) {
        return client
                .sql("""
                        select m.spec from import_mapping m
                        where m.realm_id = :realm and m.organisation_id = :organisation and m.target = :target
                        order by m.version desc limit :most
                        """)
                .param("realm", one.realmId())
                .param("organisation", one.organisationId())
                .param("target", one.target())
                .param("most", LOOKED_AT)
                .query(String.class)
                .list()
                .stream()
                .map(this::of)
                .filter(mapping -> mapping.fits(names))
                .findFirst();
    }

    /** The mapping by which an import reads; an empty one before its columns were arranged. */
    Mapping of(Import one) {
        return one.mapping() == null ? Mapping.NONE : of(one.mapping());
    }

    private Mapping of(String spec) {
        return json.readValue(spec, Mapping.class);
    }
}
