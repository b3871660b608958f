package uk.saferhub.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.demand.BringIncident;
import uk.saferhub.cases.demand.IncidentKind;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Choice;

/**
 * Calls, complaints and attendances of cases, as the agency that took them lists them: what demand before and after a case is
 * computed of (PRF-12).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BroughtCalls {

    /** @param kind a code of {@link #kinds}. @param number as the agency that took it numbers it. @param on the day, which may lie before the opening (Europe/London) */
    public record Call(UUID realmId, String caseReference, String kind, LocalDate on, String number) {}

    private final BringIncident bring;

    BroughtCalls(BringIncident bring) {
        this.bring = bring;
    }

    /** What may have come in: a call, a complaint, an attendance. */
    public static List<Choice> kinds() {
        return Arrays.stream(IncidentKind.values())
                .map(kind -> Choice.of(kind.name(), CaseWords.of(kind)))
                .toList();
    }

    /** Whether it can be brought: to a case that the actor works on, on no day to come, and not there already. */
    public Decision mayBring(Call call, Actor actor) {
        return bring.may(call, actor);
    }

    /** @return the case's key; nothing where the actor may not work on it (any more) */
    public Optional<UUID> bring(Call call, Actor actor) {
        return bring.bring(call, actor);
    }

    /** Takes one back that one's own body recorded. @return false where it is gone already */
    public boolean takeBack(Call call, Actor actor) {
        return bring.takeBack(call, actor);
    }
}
