package uk.saferhub.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.configuration.Category;

/** The hubs that partners may refer to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Hubs {

    private static final TypeReference<List<Category>> CHOICES = new TypeReference<>() {};

    private static final String SELECT = """
            select code, name, receiving_realm_id, area_id, organisation_id, decide_within, matrix_id, choices, release_id
            from referral_hub
            """;

    private final JdbcClient client;
    private final ObjectMapper json;

    Hubs(JdbcClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /** Opens a hub for referrals, or changes what holds for those that come from now on. */
    public void open(ReferralHub hub) {
        client.sql("""
                insert into referral_hub
                  (code, name, receiving_realm_id, area_id, organisation_id, decide_within, matrix_id, choices, release_id)
                values (:code, :name, :realm, :area, :organisation, :within, :matrix, :choices::json, :release)
                on conflict (receiving_realm_id, code) do update set name = excluded.name,
                  area_id = excluded.area_id, organisation_id = excluded.organisation_id,
                  decide_within = excluded.decide_within, matrix_id = excluded.matrix_id, choices = excluded.choices,
                  release_id = excluded.release_id
                """)
                .param("code", hub.code())
                .param("name", hub.name())
                .param("realm", hub.realmId())
                .param("area", hub.areaId())
                .param("organisation", hub.organisationId())
                .param("within", hub.decideWithin())
                .param("matrix", hub.matrixId(), java.sql.Types.OTHER)
                .param("choices", json.writeValueAsString(hub.choices()))
                .param("release", hub.releaseId(), java.sql.Types.OTHER)
                .update();
    }

    /** @throws NotFound where there is no such hub */
    public ReferralHub named(UUID realmId, String code) {
        return client.sql(SELECT + "where receiving_realm_id = :realm and code = :code")
                .param("realm", realmId)
                .param("code", code)
                .query(this::hub)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The hub that takes what is referred to one: itself, or the hub that it has become part of. @throws NotFound where there is no such hub */
    public ReferralHub taking(UUID realmId, String code) {
        return client.sql(SELECT + """
                where receiving_realm_id = :realm and code =
                  (select coalesce(h.into_hub, h.code) from referral_hub h where h.receiving_realm_id = :realm and h.code = :code)
                """)
                .param("realm", realmId)
                .param("code", code)
                .query(this::hub)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The hubs of these realms that take referrals, by name: not those that have become part of another. */
    public List<ReferralHub> taking(Collection<UUID> realms) {
        return client.sql(SELECT + "where receiving_realm_id = any (:realms) and into_hub is null order by name")
                .param("realms", realms.toArray(UUID[]::new))
                .query(this::hub)
                .list();
    }

    /** Whether the hub has not become part of another. */
    public boolean goesOn(UUID realmId, String code) {
        return taking(List.of(realmId)).stream().anyMatch(hub -> hub.code().equals(code));
    }

    /** The hubs of these realms, by name, those that have become part of another too. */
    public List<ReferralHub> in(Collection<UUID> realms) {
        return client.sql(SELECT + "where receiving_realm_id = any (:realms) order by name")
                .param("realms", realms.toArray(UUID[]::new))
                .query(this::hub)
                .list();
    }

    /** The hubs that the actor staffs and that go on, by name: those of a realm and an area whose referrals they see whole. */
    public List<ReferralHub> staffedBy(Actor actor) {
        var staff = actor.sight().asStaff();
        return client.sql("""
                select h.* from (select r.*, r.organisation_id as id, r.receiving_realm_id as realm_id from referral_hub r) h
                where h.into_hub is null and %s order by h.name
                """.formatted(staff.where("h")))
                .params(staff.params())
                .query(this::hub)
                .list();
    }

    /** Whether the actor staffs all of these, and they go on. @param codes of hubs of the realm */
    public boolean staffs(UUID realmId, Collection<String> codes, Actor actor) {
        return staffedBy(actor).stream()
                .filter(hub -> hub.realmId().equals(realmId))
                .map(ReferralHub::code)
                .toList()
                .containsAll(codes);
    }

    private ReferralHub hub(ResultSet row, int number) throws SQLException {
        return new ReferralHub(
                row.getString("code"),
                row.getString("name"),
                row.getObject("receiving_realm_id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getInt("decide_within"),
                row.getObject("matrix_id", UUID.class),
                json.readValue(row.getString("choices"), CHOICES),
                row.getObject("release_id", UUID.class));
    }
}
