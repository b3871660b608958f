package uk.saferhub.analysis;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.cited.CitedStatistic;
import uk.saferhub.crimedata.cited.CitedStatistics;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;

/** A number that somebody outside published, set beside a rate of one's own: it is quoted, never worked out here. */
@Component
class Beside {

    private final CitedStatistics cited;

    Beside(CitedStatistics cited) {
        this.cited = cited;
    }

    List<Choice> choices(Actor actor) {
        return cited.quotable(actor).stream()
                .map(each -> Choice.of(each.code(), "%s: %s %s".formatted(each.name(), each.value(), each.unit())))
                .toList();
    }

    /** The one that is asked for, with what it speaks of; empty for none. */
    String sentence(Actor actor, Total total) {
        return cited.quotable(actor).stream()
                .filter(each -> each.code().equals(total.scope().fields().value("beside")))
                .findFirst()
                .map(each -> sentence(each, total))
                .orElse("");
    }

    private static String sentence(CitedStatistic cited, Total total) {
        long months = YearMonth.from(cited.periodFrom()).until(YearMonth.from(cited.periodTo()), ChronoUnit.MONTHS) + 1;
        return "Beside it, %s: %s%s (%s, %s). It was published, not worked out here, and speaks of %s, %s to %s.%s Compare like with like: the same offences, and as many months."
                .formatted(
                        cited.name(),
                        cited.value(),
                        cited.unit().equals("%") ? "%" : " " + cited.unit(),
                        cited.source(),
                        cited.table(),
                        cited.scope(),
                        Dates.day(cited.periodFrom()),
                        Dates.day(cited.periodTo()),
                        months == total.months()
                                ? ""
                                : " That is %d months, and the rate above is of %d.".formatted(months, total.months()));
    }
}
