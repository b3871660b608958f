package uk.saferhub.cases.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.access.WhoMay;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Stale;

/** Makes one person the lead officer of several cases, all of them or none: each by its own rule (WRK-08). */
@Component
class GiveLead {

    private static final String NOBODY = "Nobody in particular";

    /** A case that this person is not made to lead, and why. */
    record Refused(String reference, String title, Decision.Refused why) {}

    private final LeadStore store;
    private final WhoMay whoMay;
    private final CaseFile file;
    private final ApplicationEventPublisher events;

    GiveLead(LeadStore store, WhoMay whoMay, CaseFile file, ApplicationEventPublisher events) {
        this.store = store;
        this.whoMay = whoMay;
        this.file = file;
        this.events = events;
    }

    /** One's own organisation's people who may lead at least one of these cases; none for whoever runs no cases. */
    List<Choice> colleagues(List<UUID> cases, Actor actor) {
        if (cases.isEmpty() || !actor.may(Permission.MANAGE_CASE)) return List.of();
        List<UUID> own = actor.seats(Permission.MANAGE_CASE).stream()
                .map(seat -> seat.organisationId())
                .toList();
        return whoMay.on(cases, Permission.WORK_CASE, actor.today()).stream()
                .filter(person -> own.contains(person.organisationId()))
                .map(person -> Choice.of(person.accountId(), person.name()))
                .distinct()
                .toList();
    }

    /**
     * Nothing is written when one of them is refused. What the actor cannot see is as if it had not been asked for.
     *
     * @param read references of cases, each with the version that stood in the list
     * @param person null for nobody in particular
     * @throws Stale where somebody changed one at the same moment
     */
    List<Refused> give(Map<String, Integer> read, @Nullable UUID person, Actor actor) {
        List<LeadStore.Led> cases = store.seen(List.copyOf(read.keySet()), actor);
        List<WhoMay.Person> able =
                whoMay.on(cases.stream().map(LeadStore.Led::id).toList(), Permission.WORK_CASE, actor.today());
        var refused = new ArrayList<Refused>();
        for (LeadStore.Led led : cases) {
            UUID own = actor.seat(led.realmId()).organisationId();
            boolean manages = actor.may(Permission.MANAGE_CASE, led.realmId());
            int version = read.get(led.reference());
            if (LeadRules.mayLead(led, version, manages, own, able, person) instanceof Decision.Refused why)
                refused.add(new Refused(led.reference(), led.title(), why));
        }
        if (!refused.isEmpty()) return refused;
        List<LeadStore.Led> changed = cases.stream()
                .filter(led -> !Objects.equals(led.leadAccountId(), person))
                .toList();
        String name = able.stream()
                .filter(one -> one.accountId().equals(person))
                .map(WhoMay.Person::name)
                .findFirst()
                .orElse(NOBODY);
        changed.forEach(led -> give(led, person, name, actor));
        if (person != null && !changed.isEmpty() && !person.equals(actor.accountId()))
            changed.forEach(led ->
                    events.publishEvent(new SomebodyCalled(person, SomebodyCalled.Why.LEAD, led.id(), actor)));
        return refused;
    }

    private void give(LeadStore.Led led, @Nullable UUID person, String name, Actor actor) {
        if (!store.give(led, person, actor)) {
            String now = led.officer() == null ? NOBODY : led.officer();
            throw new Stale(
                    led.changedBy(),
                    led.changedAt(),
                    led.version(),
                    List.of(new Stale.Difference("Lead officer", now, name)));
        }
        file.tell(led.realmId(), led.id(), "case_officer_changed", actor.today(), Map.of("officer", name), actor);
    }
}
