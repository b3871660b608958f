package uk.saferhub.crimedata.catalogue;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.catalogue.CatalogueRows.Version;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Stale;

/**
 * Puts right what the catalogue says (DAT-01): with a reason, as a further version. Whoever corrects what somebody else has
 * corrected since they read it is told so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CorrectCatalogue {

    private static final String OURS = "SaferHub's own rule (DAT-01)";

    /** What a form says of a correction. @param read the version that its writer read */
    public record Reason(int read, String words) {}

    private final CatalogueRows rows;
    private final DataSetHistory history;

    CorrectCatalogue(CatalogueRows rows, DataSetHistory history) {
        this.rows = rows;
        this.history = history;
    }

    /** A set of which records came stays: figures are made of them. What ended is its supply. */
    Decision mayWithdraw(DataSet set) {
        return Decision.when(
                history.deliveries(set.id()).stream().noneMatch(DataSetHistory.Delivery::isImported),
                "DAT-01-A",
                "Records have come of it, and figures may be made of them. Withdraw those deliveries first, or record that its supply ceased.",
                OURS);
    }

    /** What came in a file is what it is. */
    static Decision mayCorrect(DataSetHistory.Delivery delivery) {
        return Decision.when(
                !delivery.isImported(),
                "DAT-01-B",
                "It came as a file. Take the right file in for the same period, or withdraw this delivery.",
                OURS);
    }

    /** @throws uk.saferhub.kernel.Refusal where records came of it and it would hold totals then */
    void set(Actor actor, DataSet set, KeepCatalogue.Described said, Reason reason) {
        if (said.aggregates() != set.aggregates()) mayWithdraw(set).orThrow();
        done(actor, reason, rows.set(corrected(actor, set.id(), reason), rows.place(set.id()), said));
    }

    void withdraw(Actor actor, DataSet set, Reason reason) {
        mayWithdraw(set).orThrow();
        done(actor, reason, rows.set(withdrawn(actor, set.id(), reason), rows.place(set.id()), described(set)));
    }

    void delivery(Actor actor, DataSet set, DataSetHistory.Delivery was, KeepCatalogue.Came said, Reason reason) {
        mayCorrect(was).orThrow();
        done(actor, reason, rows.delivery(corrected(actor, was.id(), reason), set, said));
    }

    void withdraw(Actor actor, DataSet set, DataSetHistory.Delivery was, Reason reason) {
        var came = new KeepCatalogue.Came(was.periodFrom(), was.periodTo(), was.receivedOn(), was.rows(), was.note());
        done(actor, reason, rows.delivery(withdrawn(actor, was.id(), reason), set, came));
    }

    void supply(Actor actor, DataSet set, DataSetHistory.Change was, KeepCatalogue.Changed said, Reason reason) {
        done(actor, reason, rows.supply(corrected(actor, was.id(), reason), set, said));
    }

    void withdraw(Actor actor, DataSet set, DataSetHistory.Change was, Reason reason) {
        var changed = new KeepCatalogue.Changed(was.ceased(), was.onDay(), was.substituteId(), was.effect());
        done(actor, reason, rows.supply(withdrawn(actor, was.id(), reason), set, changed));
    }

    void series(Actor actor, DataSet set, DataSetHistory.Broken was, SeriesBreak said, Reason reason) {
        done(actor, reason, rows.series(corrected(actor, was.id(), reason), set, said));
    }

    void withdraw(Actor actor, DataSet set, DataSetHistory.Broken was, Reason reason) {
        done(actor, reason, rows.series(withdrawn(actor, was.id(), reason), set, was.series()));
    }

    private static Version corrected(Actor actor, java.util.UUID origin, Reason reason) {
        return Version.corrected(actor, origin, reason.read(), reason.words());
    }

    private static Version withdrawn(Actor actor, java.util.UUID origin, Reason reason) {
        return Version.withdrawn(actor, origin, reason.read(), reason.words());
    }

    private static void done(Actor actor, Reason reason, boolean written) {
        if (!written) throw new Stale("a colleague", actor.now(), reason.read() + 1, List.of());
    }

    static KeepCatalogue.Described described(DataSet set) {
        return new KeepCatalogue.Described(
                set.name(),
                set.supplier(),
                set.family(),
                set.exchangeSet(),
                set.force(),
                set.content(),
                set.coverage(),
                set.licence(),
                set.marking(),
                set.aggregates(),
                set.cadence(),
                set.firstFrom());
    }
}
