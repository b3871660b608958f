package uk.saferhub.reports;

import static uk.saferhub.access.Permission.WRITE_REPORT;

import java.time.LocalDate;
import java.util.UUID;
import uk.saferhub.kernel.Period;
import uk.saferhub.testing.World;

/** What a test does to a report on York's template: start it, write a part, move it on, each as somebody. */
record Authoring(World world, Reports reports) {

    static final Period SINCE_APRIL = Period.parse("2019-04-01/2019-10-31");

    /** Dated as the seed's own report. @return the reference */
    String start(UUID who) {
        return start(who, LocalDate.of(2019, 11, 12));
    }

    String start(UUID who, LocalDate dated) {
        return world.as(
                who, WRITE_REPORT, actor -> reports.start(actor, world.code(), "york-bi-annual", SINCE_APRIL, dated));
    }

    void write(UUID who, String reference, String part, String words) {
        world.as(who, WRITE_REPORT, actor -> {
            reports.write(actor, reference, part, words);
            return true;
        });
    }

    void move(UUID who, String reference, ReportStep step, String remark) {
        world.as(who, step.permission(), actor -> {
            reports.move(actor, reference, step, remark);
            return true;
        });
    }
}
