package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.configuration.ClockTerms.Days;

/** From when running clocks warn, all of one last day at once. */
@Component
class ClockWarnings {

    /** The first day on which clocks to that last day warn. */
    record Warning(LocalDate dueOn, int warnBefore, Days days, LocalDate warnOn) {}

    private final JdbcClient client;

    ClockWarnings(JdbcClient client) {
        this.client = client;
    }

    /** Which warnings stand before last days of this time, however many clocks have each. */
    List<Warning> of(LocalDate from, LocalDate until) {
        return client.sql("""
                select distinct due_on, warn_before, days, warn_on from clock
                where ended_on is null and due_on between :from and :until
                """)
                .param("from", from)
                .param("until", until)
                .query(Warning.class)
                .list();
    }

    /** @return of how many running clocks */
    int warnOn(Warning stands, LocalDate day) {
        return client.sql("""
                update clock set warn_on = :day
                where ended_on is null and due_on = :due and warn_before = :before and days = :days and warn_on = :stands
                """)
                .param("day", day)
                .param("due", stands.dueOn())
                .param("before", stands.warnBefore())
                .param("days", stands.days().name())
                .param("stands", stands.warnOn())
                .update();
    }
}
