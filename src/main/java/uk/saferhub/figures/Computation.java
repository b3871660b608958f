package uk.saferhub.figures;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Metric.Rounding;
import uk.saferhub.figures.Figure.State;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.Words;

/** Makes a figure of a metric: reads it where its records lie, rounds it, and says whether it may be told. */
@Component
class Computation {

    private static final Words WORDS = Words.of(Computation.class);

    private final MetricReader reader;
    private final Releases releases;
    private final MetricBreaks breaks;

    Computation(MetricReader reader, Releases releases, MetricBreaks breaks) {
        this.reader = reader;
        this.releases = releases;
        this.breaks = breaks;
    }

    List<SeriesNote> breaks(Metric metric, String partnership, Period period) {
        return metric.source().mayBreak() ? breaks.of(metric, reader.realm(metric, partnership), period) : List.of();
    }

    /** The metric's own caveat, and those of the breaks that lie within the period: it is counted in two ways then. */
    private @Nullable String caveat(Metric metric, String partnership, Period period) {
        String broken = breaks(metric, partnership, period).stream()
                .map(SeriesNote::sentence)
                .collect(java.util.stream.Collectors.joining(" "));
        if (broken.isEmpty()) return metric.caveat();
        return metric.caveat() == null ? broken : metric.caveat() + " " + broken;
    }

    /**
     * A figure with the keys of its records, which stay in this module.
     *
     * @param records empty when the figure may not be told
     */
    record Computed(Figure figure, List<UUID> records) {}

    /** @param known as known then; null for now */
    Computed of(Metric metric, String partnership, Period period, Instant now, @Nullable Instant known) {
        if (metric.disclosure() != Disclosure.SEALED) return unsealed(metric, partnership, period, now, known);
        UUID realm = reader.realm(metric, partnership);
        if (!reader.columns(metric).exist()) return unsealed(metric, partnership, period, now, known);
        Instant as = known == null ? now : known;
        return releases.of(metric, partnership, period, realm, as)
                .map(released -> figure(metric, partnership, period, now, as, released))
                .orElseGet(() -> nothing(metric, partnership, period, now, State.HELD_BACK, "not.released"));
    }

    UUID realm(Metric metric, String partnership) {
        return reader.realm(metric, partnership);
    }

    /** Whatever its class: for those who hold its records. */
    Computed unsealed(Metric metric, String partnership, Period period, Instant now, @Nullable Instant known) {
        UUID realm = reader.realm(metric, partnership);
        Optional<Reading> reading = reader.read(metric, realm, period, known);
        if (reading.isEmpty()) return nothing(metric, partnership, period, now, State.NO_DATA, "no.view");
        if (known != null && !reader.remembers(metric))
            return nothing(metric, partnership, period, now, State.NO_DATA, "not.remembered");
        if (!reader.delivered(metric, realm, period))
            return nothing(metric, partnership, period, now, State.NO_DATA, "not.delivered");
        boolean dates = metric.of() != null && reader.columns(metric).isDate(metric.of());
        var value = Disclosing.value(metric, reading.get());
        var text = Disclosing.text(metric, reading.get(), dates);
        if (value == null && text == null)
            return nothing(
                    metric,
                    partnership,
                    period,
                    now,
                    State.NO_DATA,
                    metric.measure() == Metric.Measure.RATE && reading.get().whole() == null
                            ? "no.residents"
                            : "no.records");
        boolean small = Disclosing.small(metric, reading.get());
        List<UUID> records = reading.get().records();
        var told = new Releases.Released(value, text, small, records.size());
        Computed computed = figure(metric, partnership, period, now, known == null ? now : known, told);
        boolean rate = metric.measure() == Metric.Measure.RATE;
        String residents = rate ? String.join(" ", reading.get().wording()) : "";
        return new Computed(computed.figure().noting(residents), records);
    }

    private Computed figure(
            Metric metric, String partnership, Period period, Instant now, Instant known, Releases.Released told) {
        return new Computed(
                new Figure(
                        null,
                        metric.code(),
                        metric.version(),
                        metric.label(),
                        partnership,
                        period,
                        Disclosing.unit(metric),
                        told.value(),
                        told.wording(),
                        Objects.requireNonNullElse(metric.rounding(), Rounding.NONE),
                        metric.disclosure(),
                        State.LIVE,
                        told.small(),
                        null,
                        caveat(metric, partnership, period),
                        told.records(),
                        now,
                        known),
                List.of());
    }

    private static Computed nothing(
            Metric metric, String partnership, Period period, Instant now, State state, String why) {
        return new Computed(
                new Figure(
                        null,
                        metric.code(),
                        metric.version(),
                        metric.label(),
                        partnership,
                        period,
                        Disclosing.unit(metric),
                        null,
                        null,
                        Objects.requireNonNullElse(metric.rounding(), Rounding.NONE),
                        metric.disclosure(),
                        state,
                        false,
                        WORDS.text(why),
                        metric.caveat(),
                        0,
                        now,
                        now),
                List.of());
    }
}
