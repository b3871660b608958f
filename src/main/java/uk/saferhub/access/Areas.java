package uk.saferhub.access;

import java.time.LocalDate;
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

    /** A ward as it was on some day. @param code of the Office for National Statistics where there is one, else the pack's */
    public record Ward(UUID id, String code, String name) {}

    /** @throws NotFound where no such area is configured */
    public Area named(String code) {
        return client.sql("select id, code, name, kind from area where code = :code")
                .param("code", code)
                .query(Area.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The wards that lay in an area on that day, by name: boundaries change, and a period has the wards of its own time. */
    public List<Ward> wards(UUID areaId, LocalDate on) {
        return client.sql("""
                with recursive inside (id) as (
                  select cast(:area as uuid)
                  union
                  select l.child_id from area_link l join inside i on i.id = l.parent_id
                  where l.held_from <= :on and (l.held_until is null or l.held_until >= :on))
                select a.id, coalesce(a.gss_code, a.code) as code, a.name from area a join inside i on i.id = a.id
                where a.kind = 'ward' order by a.name, a.id
                """)
                .param("area", areaId)
                .param("on", on)
                .query(Ward.class)
                .list();
    }

    /** The area itself, all that lie in it and all in which it lies. */
    public List<UUID> related(UUID areaId) {
        return client.sql("""
                select area_id from area_closure where ancestor_id = :area
                union select ancestor_id from area_closure where area_id = :area
                """).param("area", areaId).query(UUID.class).list();
    }

    /** The area itself and all that lie in it, by name. */
    public List<Area> within(UUID areaId) {
        return client.sql("""
                select a.id, a.code, a.name, a.kind from area a join area_closure c on c.area_id = a.id
                where c.ancestor_id = :area order by a.name
                """).param("area", areaId).query(Area.class).list();
    }
}
