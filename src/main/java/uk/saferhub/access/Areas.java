package uk.saferhub.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places within which records lie: which there are is configuration and nobody's secret. */
@Component
public class Areas {

    /** @param code unique in the installation */
    public record Area(UUID id, String code, String name, String kind) {}

    private final JdbcClient client;

    Areas(JdbcClient client) {
        this.client = client;
    }

    /** @throws NotFound where no such area is configured */
    public Area named(String code) {
        return client.sql("select id, code, name, kind from area where code = :code")
                .param("code", code)
                .query(Area.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The area itself and all that lie in it, by name. */
    public List<Area> within(UUID areaId) {
        return client.sql("""
                select a.id, a.code, a.name, a.kind from area a join area_closure c on c.area_id = a.id
                where c.ancestor_id = :area order by a.name
                """).param("area", areaId).query(Area.class).list();
    }
}
