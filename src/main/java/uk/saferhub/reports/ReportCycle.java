package uk.saferhub.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.configuration.Settings;

/** When each committee is owed its next report (SCR-02): the interval of the template, from the last one's date. */
@Component
class ReportCycle {

    private final Configuration configuration;

    ReportCycle(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The settings in force of every partnership that the actor reads reports of; one without a release is left out. */
    List<Settings> settings(Actor actor) {
        return actor.seats().stream()
                .map(Seat::partnership)
                .distinct()
                .flatMap(partnership -> of(partnership, actor.today()).stream())
                .toList();
    }

    List<ReportPages.Due> due(Actor actor, List<Report> reports) {
        return settings(actor).stream()
                .flatMap(settings ->
                        settings.templates().stream().map(template -> due(settings, template, reports, actor.today())))
                .toList();
    }

    private Optional<Settings> of(String partnership, LocalDate day) {
        try {
            return Optional.of(configuration.of(partnership, day));
        } catch (NotFound noRelease) {
            return Optional.empty();
        }
    }

    private static ReportPages.Due due(
            Settings settings, ReportTemplate template, List<Report> reports, LocalDate today) {
        Optional<LocalDate> last = reports.stream()
                .filter(r -> r.partnership().equals(settings.partnershipCode())
                        && r.template().equals(template.code()))
                .filter(r -> r.status() == ReportStatus.PUBLISHED)
                .map(Report::dated)
                .max(Comparator.naturalOrder());
        Optional<LocalDate> next = last.map(day -> day.plusMonths(template.everyMonths()));
        return new ReportPages.Due(
                template.title(),
                settings.group(template.committee()).name(),
                "every " + template.everyMonths() + " months",
                last.map(ReportPages::day).orElse("none yet"),
                next.map(ReportPages::day).orElse("now"),
                next.map(day -> day.isBefore(today)).orElse(true));
    }
}
