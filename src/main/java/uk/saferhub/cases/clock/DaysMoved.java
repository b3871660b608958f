package uk.saferhub.cases.clock;

import java.sql.Timestamp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.cases.file.CaseStore;
import uk.saferhub.clocks.ClockMoved;

/** When a pause moves a clock's last day, the day by which the case's lists and its other pages go moves with it. */
@Component
class DaysMoved {

    private final JdbcClient client;
    private final CaseStore store;

    DaysMoved(JdbcClient client, CaseStore store) {
        this.client = client;
        this.store = store;
    }

    @EventListener
    void moved(ClockMoved moved) {
        switch (moved.kind()) {
            case CASE_REVIEW -> review(moved);
            case VICTIM_UPDATE ->
                day("update case_care set next_update_on = :due where party_id = :id and replaced_at is null", moved);
            case RESEARCH_ANSWER -> day("update case_agency set answer_due_on = :due where id = :id", moved);
            default -> {}
        }
    }

    /** The case's version counts it, so that a form that was open meanwhile does not put the old day back. */
    private void review(ClockMoved moved) {
        client.sql("""
                update hub_case set next_review_on = :due, version = version + 1, changed_at = :now, changed_by = :actor
                where id = :id
                """)
                .param("due", moved.dueOn())
                .param("now", Timestamp.from(moved.actor().now()))
                .param("actor", moved.actor().accountId())
                .param("id", moved.subjectId())
                .update();
        store.dueAnew(moved.subjectId());
    }

    private void day(String sql, ClockMoved moved) {
        client.sql(sql)
                .param("due", moved.dueOn())
                .param("id", moved.subjectId())
                .update();
    }
}
