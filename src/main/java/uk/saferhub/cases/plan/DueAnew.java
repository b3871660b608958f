package uk.saferhub.cases.plan;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.saferhub.actions.ActionChanged;
import uk.saferhub.cases.file.CaseStore;

/** Tells anew what is due next on a case when one of its actions was raised or answered. */
@Component
class DueAnew {

    private final CaseStore store;

    DueAnew(CaseStore store) {
        this.store = store;
    }

    @EventListener
    void changed(ActionChanged changed) {
        if (changed.sourceKind().equals("case")) store.dueAnew(changed.sourceId());
    }
}
