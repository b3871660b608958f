package uk.saferhub.reports;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Duty;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Period;
import uk.saferhub.kernel.Reference;
import uk.saferhub.reports.composing.Part;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Starts a report from a template: its parts hold the template's words until somebody writes others. */
@Component
class StartReport {

    /** No law says which days an assessment covers: the duty is to make one. */
    private static final String OURS = "SaferHub's own rule (ANL-03), by the pack's cycle";

    private final Configuration configuration;
    private final ReportStore store;
    private final PartStore parts;
    private final Participations participations;
    private final Timeline timeline;

    StartReport(
            Configuration configuration,
            ReportStore store,
            PartStore parts,
            Participations participations,
            Timeline timeline) {
        this.configuration = configuration;
        this.store = store;
        this.parts = parts;
        this.participations = participations;
        this.timeline = timeline;
    }

    /**
     * @param reason why an assessment covers another period than its cycle asks for; else empty
     * @throws NotFound where the actor writes no reports for the partnership, or it has no such template
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String start(
            Actor actor, String partnership, String template, Period period, LocalDate dated, String reason) {
        Seat seat = actor.seats().stream()
                .filter(s -> s.partnership().equals(partnership))
                .findFirst()
                .orElseThrow(NotFound::new);
        Settings settings = configuration.of(partnership, actor.today());
        CoveredPeriod covered = covered(actor, settings.template(template), period);
        covered.may(reason, law(settings, settings.template(template))).orThrow();
        UUID id = Keys.next();
        Report report = new Report(
                id,
                seat.realmId(),
                seat.areaId(),
                Reference.next("R"),
                partnership,
                settings.releaseId(),
                settings.template(template).code(),
                period.from(),
                period.to(),
                dated,
                1,
                covered.doubts().isEmpty() ? null : reason.strip(),
                ReportStatus.DRAFTING,
                1);
        participations.register(
                id, "report", report.reference(), seat.realmId(), seat.areaId(), seat.organisationId(), actor);
        store.add(report, actor);
        Part.of(settings.template(template)).forEach(part -> parts.add(report, part, actor));
        timeline.record(new Happening(
                seat.realmId(),
                id,
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "report_started",
                Map.of("template", template, "period", period.toString())));
        return report.reference();
    }

    /** A report that is no assessment covers what it is asked for. */
    private CoveredPeriod covered(Actor actor, ReportTemplate template, Period period) {
        if (template.coversMonths() == null) {
            return CoveredPeriod.free(period);
        }
        Period before = store.latest(actor, template.partnership(), template.code())
                .map(Report::period)
                .orElse(null);
        return new CoveredPeriod(period, before, template.coversMonths(), template.everyMonths());
    }

    private static String law(Settings settings, ReportTemplate template) {
        return settings.duties().stream()
                .filter(duty -> duty.code().equals(template.discharges()))
                .map(Duty::law)
                .findFirst()
                .map(duty -> OURS + "; the duty: " + duty)
                .orElse(OURS);
    }
}
