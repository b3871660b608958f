package uk.saferhub.figures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Realms;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.Period;
import uk.saferhub.kernel.Reference;
import uk.saferhub.web.Words;

/** Figures computed from single records by metrics of the pack in force. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ComputedFigures implements Figures {

    private static final Words WORDS = Words.of(ComputedFigures.class);

    private final Configuration configuration;
    private final Computation computation;
    private final FigureStore store;
    private final Realms realms;

    ComputedFigures(Configuration configuration, Computation computation, FigureStore store, Realms realms) {
        this.configuration = configuration;
        this.computation = computation;
        this.store = store;
        this.realms = realms;
    }

    @Override
    public Figure compute(Actor actor, String metric, String partnership, Period period) {
        return computed(actor, metric, partnership, period, null).figure();
    }

    @Override
    public Figure computeAsKnown(Actor actor, String metric, String partnership, Period period, Instant known) {
        return computed(actor, metric, partnership, period, known).figure();
    }

    @Override
    public Figure freeze(Actor actor, String metric, String partnership, Period period) {
        UUID realm = realms.named(partnership, "governance").id();
        actor.seat(realm);
        Computation.Computed computed = computed(actor, metric, partnership, period, null);
        Figure frozen = differing(computed, realm).frozen(Reference.next("F"));
        store.add(frozen, realm, settings(actor, partnership).releaseId(), computed.records(), actor);
        return frozen;
    }

    /**
     * A figure of people that differs by a few records from one that went out before tells of those few: it is held back as a small one
     * is, and a named person may print it all the same.
     */
    private Figure differing(Computation.Computed computed, UUID realm) {
        Figure figure = computed.figure();
        if (figure.disclosure() != Disclosure.PERSON || figure.small() || figure.state() != Figure.State.LIVE)
            return figure;
        boolean tells = store.isolated(figure, realm, computed.records(), Disclosure.PERSON.threshold() - 1);
        return tells ? figure.withheld().noting(WORDS.text("differs")) : figure;
    }

    @Override
    public Figure frozen(Actor actor, String reference) {
        return store.find(reference, actor).orElseThrow(NotFound::new);
    }

    @Override
    public List<Figure> all(Actor actor, String partnership, Period period) {
        return settings(actor, partnership).metrics().stream()
                .map(metric -> computation
                        .of(metric, partnership, period, actor.now(), null)
                        .figure())
                .toList();
    }

    @Override
    public List<SeriesNote> breaks(Actor actor, String metric, String partnership, Period period) {
        return computation.breaks(settings(actor, partnership).metric(metric), partnership, period);
    }

    /** With the keys of its records, for the page that opens it. */
    Computation.Computed computed(
            Actor actor, String metric, String partnership, Period period, @Nullable Instant known) {
        return computation.of(settings(actor, partnership).metric(metric), partnership, period, actor.now(), known);
    }

    /** The realm that holds the metric's records. */
    UUID source(Actor actor, String metric, String partnership) {
        return computation.realm(settings(actor, partnership).metric(metric), partnership);
    }

    Settings settings(Actor actor, String partnership) {
        if (actor.seats().stream().noneMatch(seat -> seat.partnership().equals(partnership))) throw new NotFound();
        return configuration.of(partnership, actor.today());
    }
}
