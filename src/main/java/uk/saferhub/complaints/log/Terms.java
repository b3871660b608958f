package uk.saferhub.complaints.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.configuration.ComplaintTerms;
import uk.saferhub.registers.PackLists;
import uk.saferhub.web.Choice;

/** How the partnerships that the actor reads for handle complaints today. */
@Component
class Terms {

    /** Months that repeats are watched for where no pack says so. */
    private static final int WATCHED = 12;

    private final PackLists packs;

    Terms(PackLists packs) {
        this.packs = packs;
    }

    Optional<ComplaintTerms> of(String partnership, Actor actor) {
        return packs.settings(partnership, actor).flatMap(settings -> settings.complaintTerms(actor.today()));
    }

    /** Those of the first of the actor's partnerships that has any. */
    Optional<ComplaintTerms> first(Actor actor) {
        return actor.seats().stream()
                .map(Seat::partnership)
                .distinct()
                .flatMap(partnership -> of(partnership, actor).stream())
                .findFirst();
    }

    /** What may be chosen of a complaint's words, by component; one for which the packs have no list is left out. */
    Map<String, List<Choice>> lists(Actor actor) {
        return packs.of(actor, Complaints.RECEIVED, Permission.READ_COMPLAINT);
    }

    int watchedFor(Actor actor) {
        return first(actor).map(ComplaintTerms::repeatWithin).orElse(WATCHED);
    }
}
