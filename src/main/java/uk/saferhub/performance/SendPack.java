package uk.saferhub.performance;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.figures.Figures;
import uk.saferhub.web.Stale;

/** Sends a pack: its figures are fixed, and its paper laid. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SendPack {

    private final PackStore store;
    private final MakePack making;
    private final DraftPack drafting;
    private final LayPaper laying;
    private final Figures figures;

    SendPack(PackStore store, MakePack making, DraftPack drafting, LayPaper laying, Figures figures) {
        this.store = store;
        this.making = making;
        this.drafting = drafting;
        this.laying = laying;
        this.figures = figures;
    }

    /** @param version of the pack that the sender read: what was said since, they have not seen */
    void send(Actor actor, Pack pack, int version) {
        List<Line> lines = making.lines(actor, pack);
        PackRules.mayChange(pack).orThrow();
        if (version != pack.version()) throw new Stale("a colleague", actor.now(), pack.version(), List.of());
        PackRules.mayMeasure(pack, actor.today())
                .and(() -> PackRules.mayMake(!lines.isEmpty()))
                .and(() -> PackRules.maySend(lines))
                .and(() -> PackRules.first(store.move(pack, Pack.Status.SENT, actor)))
                .orThrow();
        List<Line> frozen =
                lines.stream().map(line -> frozen(actor, pack, line)).toList();
        laying.lay(actor, drafting.of(actor, pack, frozen));
        making.tell(
                actor,
                pack,
                "performance_pack_sent",
                Map.of("on", pack.sittingOn().toString()));
    }

    private Line frozen(Actor actor, Pack pack, Line line) {
        // A year that is held back for one of its quarters is not small by itself: frozen it would be printed.
        if (line.now().small()) return line;
        return line.frozen(figures.freeze(actor, line.aim().metric(), pack.partnership(), line.period()));
    }
}
