package uk.saferhub.partnership;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Partnership;
import uk.saferhub.configuration.Priority;
import uk.saferhub.configuration.ReleaseInForce;
import uk.saferhub.configuration.Strategy;
import uk.saferhub.kernel.Keys;

/** Writes the priorities of a release as rows, so that figures can count and list them (GOV-11). */
@Component
class PriorityRows {

    private final JdbcClient client;

    PriorityRows(JdbcClient client) {
        this.client = client;
    }

    @EventListener
    void on(ReleaseInForce approved) {
        Pack pack = approved.pack();
        for (Partnership partnership : pack.partnerships()) {
            client.sql("update priority set superseded = true where partnership = :partnership and not superseded")
                    .param("partnership", partnership.code())
                    .update();
            pack.strategies().stream()
                    .filter(strategy -> strategy.partnerships().contains(partnership.code()))
                    .forEach(strategy -> write(approved.releaseId(), partnership, strategy, pack.priorities()));
        }
    }

    private void write(UUID release, Partnership partnership, Strategy strategy, List<Priority> all) {
        int position = 0;
        for (Priority priority : all) {
            if (!priority.strategy().equals(strategy.code())) continue;
            client.sql("""
                    insert into priority (id, release_id, partnership, area, strategy, priority, kind, title, lead_label, position, began_on, ended_on, reported_through)
                    values (:id, :release, :partnership, :area, :strategy, :priority, :kind, :title, :lead, :position, :began, :ended, :reported)
                    """)
                    .param("id", Keys.next())
                    .param("release", release)
                    .param("partnership", partnership.code())
                    .param("area", partnership.area())
                    .param("strategy", strategy.code())
                    .param("priority", priority.code())
                    .param("kind", priority.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .param("title", priority.title())
                    .param("lead", priority.leadLabel())
                    .param("position", ++position)
                    .param("began", strategy.from())
                    .param("ended", strategy.to())
                    .param("reported", priority.reportedThrough())
                    .update();
        }
    }
}
