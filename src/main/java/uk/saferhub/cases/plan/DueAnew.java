package uk.saferhub.cases.plan;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.actions.ActionChanged;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.cases.file.CaseStore;

/**
 * Tells anew what is due next on a case when one of its actions was raised or answered. A closed case has no action to be done, so
 * that one which is opened again waits until the case is.
 */
@Component
class DueAnew {

    private final CaseStore store;
    private final JdbcClient client;

    DueAnew(CaseStore store, JdbcClient client) {
        this.store = store;
        this.client = client;
    }

    @EventListener
    void changed(ActionChanged changed) {
        if (!changed.sourceKind().equals("case")) return;
        if (isOpenOnAClosedCase(changed.actionId()))
            CaseRules.mayWork(CaseStatus.CLOSED).orThrow();
        store.dueAnew(changed.sourceId());
    }

    private boolean isOpenOnAClosedCase(UUID actionId) {
        return client.sql("""
                select exists (select from action_label a join hub_case c on c.id = a.id
                               where a.action_id = :action and a.is_open and c.closed_on is not null)
                """).param("action", actionId).query(Boolean.class).single();
    }
}
