package uk.saferhub.referrals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.referrals.BroughtReferral.Decided;
import uk.saferhub.web.Words;

/**
 * Enters a referral as it came elsewhere, with what was decided of it. Nobody is told anew, nothing is scored, and one that still
 * waits is decided within the hub's time from today.
 */
@Component
class BringReferral {

    private static final Words WORDS = Words.of(BringReferral.class);

    private final ReferralStore store;
    private final Participations participations;
    private final People people;
    private final Waiting waiting;
    private final ReferralOrigins origins;

    BringReferral(
            ReferralStore store,
            Participations participations,
            People people,
            Waiting waiting,
            ReferralOrigins origins) {
        this.store = store;
        this.participations = participations;
        this.people = people;
        this.waiting = waiting;
        this.origins = origins;
    }

    BroughtReferrals.Brought bring(BroughtReferral brought, ReferralHub hub, Actor actor) {
        Decided decision = brought.decision();
        LocalDate decidedOn = decision == null ? null : decision.on();
        BroughtReferralRules.mayHaveCome(brought.receivedOn(), actor.today())
                .and(() -> BroughtReferralRules.mayStand(
                        decision == null ? ReferralStatus.RECEIVED : decision.status(), decision != null))
                .and(() -> BroughtReferralRules.mayHaveBeenDecided(decidedOn, brought.receivedOn(), actor.today()))
                .orThrow();
        UUID id = Keys.next();
        String reference = Reference.next("R");
        LocalDate decideBy = WorkingDays.ENGLAND_AND_WALES.add(
                decision == null ? actor.today() : brought.receivedOn(), hub.decideWithin());
        participations.register(
                id, "referral", reference, hub.realmId(), hub.areaId(), brought.organisationId(), actor);
        participations.join(id, hub.organisationId(), actor);
        var made = new NewReferral(reference, brought.kind(), title(brought, hub), decideBy, said(brought), List.of());
        store.add(id, made, hub, brought.organisationId(), actor);
        store.came(id, actor.at(brought.receivedOn()));
        origins.tell(id, hub.realmId(), brought.receivedOn(), "referral_received", Map.of("hub", hub.name()), actor);
        for (var somebody : brought.people())
            store.party(id, hub.realmId(), person(somebody, hub, actor), somebody.role());
        if (decision == null) waiting.begin(id, reference, hub, decideBy, actor);
        else decided(id, hub, decision, actor);
        origins.add(id, brought, actor);
        return new BroughtReferrals.Brought(id, reference);
    }

    private void decided(UUID id, ReferralHub hub, Decided decision, Actor actor) {
        store.came(id, decision, actor.at(decision.on()), actor);
        String verb = Arrays.stream(ReferralEvent.values())
                .filter(event -> ReferralStatus.TABLE.next(ReferralStatus.SCREENING, event) == decision.status())
                .findFirst()
                .orElseThrow()
                .verb();
        origins.tell(
                id,
                hub.realmId(),
                decision.on(),
                verb,
                Map.of("reason", decision.reason(), "answer", decision.answer()),
                actor);
    }

    private UUID person(BroughtReferral.Somebody somebody, ReferralHub hub, Actor actor) {
        return somebody.personId() != null
                ? somebody.personId()
                : people.add(Objects.requireNonNull(somebody.described()), hub.realmId(), hub.areaId(), actor)
                        .id();
    }

    private static String title(BroughtReferral brought, ReferralHub hub) {
        if (!brought.title().isEmpty()) return brought.title();
        String about = brought.concern() == null
                ? WORDS.of(brought.kind())
                : hub.label(CategorySet.CONCERN, brought.concern());
        return about + ", " + hub.name();
    }

    /** What the file does not say is not made up: the rest is empty, and whether the people knew is not known. */
    private static Said said(BroughtReferral brought) {
        List<Said.SaidPerson> people = brought.people().stream()
                .filter(somebody -> somebody.described() != null)
                .map(somebody -> new Said.SaidPerson(
                        name(Objects.requireNonNull(somebody.described())).whole(), "", "", somebody.role()))
                .toList();
        return new Said(
                brought.concern() == null ? List.of() : List.of(brought.concern()),
                people,
                brought.place(),
                "",
                "",
                brought.worry(),
                "",
                List.of(),
                "",
                "",
                "",
                null,
                "");
    }

    private static Name name(Described described) {
        return described.names().getFirst();
    }
}
