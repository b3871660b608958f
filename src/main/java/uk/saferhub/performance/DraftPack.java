package uk.saferhub.performance;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Group;

/** What a pack says: its lines with what emerges, in the words of the partnership's configuration. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftPack {

    private final MakePack making;
    private final Emerging emerging;
    private final Comparisons comparisons;
    private final Configuration configuration;

    DraftPack(MakePack making, Emerging emerging, Comparisons comparisons, Configuration configuration) {
        this.comparisons = comparisons;
        this.making = making;
        this.emerging = emerging;
        this.configuration = configuration;
    }

    /** As it is now. */
    PackBody of(Actor actor, Pack pack) {
        return of(actor, pack, making.lines(actor, pack));
    }

    PackBody of(Actor actor, Pack pack, List<Line> lines) {
        List<Group> groups = configuration.of(pack.partnership(), actor.today()).groups();
        return new PackBody(
                pack,
                lines,
                comparisons.cited(actor, pack.realmId(), lines, actor.today()),
                emerging.of(actor, pack.realmId()),
                code -> groups.stream()
                        .filter(group -> group.code().equals(code))
                        .map(Group::name)
                        .findFirst()
                        .orElse(code));
    }
}
