package uk.saferhub.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Realms;
import uk.saferhub.configuration.Category;
import uk.saferhub.configuration.Hub;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.ReleaseInForce;
import uk.saferhub.scoring.Matrices;

/** Opens the hubs that a release names, when it takes effect. */
@Component
class HubsOfRelease {

    private final Hubs hubs;
    private final Realms realms;
    private final Matrices matrices;
    private final JdbcClient client;

    HubsOfRelease(Hubs hubs, Realms realms, Matrices matrices, JdbcClient client) {
        this.hubs = hubs;
        this.realms = realms;
        this.matrices = matrices;
        this.client = client;
    }

    @EventListener
    void approved(ReleaseInForce release) {
        for (Hub hub : release.pack().hubs())
            hubs.open(new ReferralHub(
                    hub.code(),
                    hub.name(),
                    realms.named(hub.partnership(), "hub").id(),
                    key("select id from area_label where code = :code", hub.area()),
                    key("select id from organisation_label where code = :code", hub.host()),
                    hub.decideWithin(),
                    matrix(hub, release.pack()),
                    choices(hub, release.pack()),
                    release.releaseId()));
    }

    private @Nullable UUID matrix(Hub hub, Pack pack) {
        String code = hub.matrix();
        if (code == null) return null;
        Matrix matrix = pack.matrices().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return matrices.keep(matrix);
    }

    private static List<Category> choices(Hub hub, Pack pack) {
        return pack.categories().stream()
                .filter(choice ->
                        choice.partnerships().isEmpty() || choice.partnerships().contains(hub.partnership()))
                .toList();
    }

    private UUID key(String sql, String code) {
        return client.sql(sql).param("code", code).query(UUID.class).single();
    }
}
