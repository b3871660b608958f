package uk.saferhub.oversight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.WhoMay;
import uk.saferhub.access.WholePartnership;
import uk.saferhub.configuration.AccessTerms;
import uk.saferhub.configuration.Configuration;

/** Looks through a partnership's log by what its pack says, and calls those who review access where something was found. */
@Component
class LookThrough {

    private final Watch watch;
    private final WholePartnership whole;
    private final Configuration configuration;
    private final WhoMay who;
    private final Callers callers;

    LookThrough(Watch watch, WholePartnership whole, Configuration configuration, WhoMay who, Callers callers) {
        this.watch = watch;
        this.whole = whole;
        this.configuration = configuration;
        this.who = who;
        this.callers = callers;
    }

    /**
     * Of governance, all that is not sealed; of a sealed panel, that panel alone, and what is found stays in it. The transaction
     * holds these realms. Nothing where the pack arranges no watch.
     */
    void look(Realm governance, Actor actor) {
        Optional<AccessTerms> terms = terms(governance, actor);
        if (terms.isEmpty()) return;
        int raised = watch.look(governance, realms(governance), terms.get(), actor);
        if (raised == 0) return;
        List<UUID> reviewers = who.in(governance.id(), Permission.REVIEW_ACCESS, actor.today()).stream()
                .map(WhoMay.Holder::accountId)
                .toList();
        callers.all(reviewers, actor);
    }

    /** What is looked at where finds are raised in this realm. */
    List<Realm> realms(Realm governance) {
        return governance.compartment().equals("governance")
                ? whole.plain(governance.partnership())
                : List.of(governance);
    }

    /** Whether finds are raised in such a realm: in governance for all that is plain, in a sealed panel for itself. */
    static boolean isWatched(Realm realm) {
        return !List.of("hub", "enforcement").contains(realm.compartment());
    }

    private Optional<AccessTerms> terms(Realm governance, Actor actor) {
        try {
            return configuration.of(governance.partnership(), actor.today()).accessTerms(actor.today());
        } catch (NotFound noRelease) {
            return Optional.empty();
        }
    }
}
