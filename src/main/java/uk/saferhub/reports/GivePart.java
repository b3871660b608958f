package uk.saferhub.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.WhoMay;
import uk.saferhub.reports.composing.Part;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Choice;

/** Gives a part of a report to a person who may write it, by a day; it stands on their home page until they have written. */
@Component
class GivePart {

    private final PartStore parts;
    private final WhoMay whoMay;
    private final Timeline timeline;

    GivePart(PartStore parts, WhoMay whoMay, Timeline timeline) {
        this.parts = parts;
        this.whoMay = whoMay;
        this.timeline = timeline;
    }

    /** Whoever may write it; an exempt part goes only to those who also read exempt papers. */
    List<Choice> owners(Actor actor, Report report, Part part) {
        List<UUID> able = may(actor, report, part.exempt() ? Permission.READ_EXEMPT : Permission.WRITE_REPORT).stream()
                .map(WhoMay.Person::accountId)
                .toList();
        return may(actor, report, Permission.WRITE_REPORT).stream()
                .filter(person -> able.contains(person.accountId()))
                .map(person -> Choice.of(person.accountId(), person.name() + ", " + person.organisation()))
                .distinct()
                .toList();
    }

    /** @throws NotFound where that person could not write it */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Actor actor, Report report, Part part, String owner, LocalDate dueOn) {
        ReportRules.mayWrite(report.status()).orThrow();
        UUID person = owners(actor, report, part).stream()
                .map(Choice::value)
                .filter(owner::equals)
                .findFirst()
                .map(UUID::fromString)
                .orElseThrow(NotFound::new);
        parts.give(report, part, person, dueOn, actor);
        timeline.record(new Happening(
                report.realmId(),
                report.id(),
                actor.accountId(),
                actor.seat(report.realmId()).organisationId(),
                actor.now(),
                "report_part_given",
                Map.of("part", part.code(), "due", dueOn.toString())));
    }

    private List<WhoMay.Person> may(Actor actor, Report report, Permission permission) {
        return whoMay.on(List.of(report.id()), permission, actor.today());
    }
}
