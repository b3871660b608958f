package uk.saferhub.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.configuration.reading.Shape;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/**
 * Whether an actor may change the configuration of every partnership that a pack speaks for. For a partnership that is not
 * there yet nobody can hold a grant, so that whoever may reach the installation's command line may bring it in.
 */
@Component
class ReleaseRight {

    private final Realms realms;
    private final Timeline timeline;

    ReleaseRight(Realms realms, Timeline timeline) {
        this.realms = realms;
        this.timeline = timeline;
    }

    Decision may(Actor actor, Permission permission, Pack pack) {
        for (Partnership partnership : pack.partnerships()) {
            Optional<Realm> governance = governance(partnership.code());
            if (governance.isPresent()
                    && !actor.may(permission, governance.get().id())) {
                return Decision.refused(
                        "ADM-02-G",
                        "You may not " + permission.words() + " for " + partnership.name() + ".",
                        "grants, SHR-03");
            }
        }
        return Decision.allowed();
    }

    /** Whether a pack may be read: by those who may read the configuration of one of its partnerships. */
    Decision mayRead(Actor actor, Pack pack) {
        boolean one = pack.partnerships().stream()
                .flatMap(partnership -> governance(partnership.code()).stream())
                .anyMatch(realm -> actor.may(Permission.READ_PACK, realm.id()));
        return Decision.when(
                one,
                "ADM-02-H",
                "You may not read the configuration of any partnership of this pack.",
                "grants, SHR-03");
    }

    /** One timeline entry in each partnership's governance that the actor acts in. */
    void record(Actor actor, Pack pack, UUID release, String verb) {
        for (Partnership partnership : pack.partnerships()) {
            governance(partnership.code())
                    .flatMap(realm -> actor.seats().stream()
                            .filter(seat -> seat.realmId().equals(realm.id()))
                            .findFirst())
                    .ifPresent(seat -> timeline.record(new Happening(
                            seat.realmId(),
                            release,
                            actor.accountId(),
                            seat.organisationId(),
                            actor.now(),
                            verb,
                            Map.of("pack", pack.pack().code()))));
        }
    }

    private Optional<Realm> governance(String partnership) {
        try {
            return Optional.of(realms.named(partnership, Shape.word(Compartment.GOVERNANCE)));
        } catch (NotFound notThereYet) {
            return Optional.empty();
        }
    }
}
