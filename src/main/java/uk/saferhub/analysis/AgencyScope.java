package uk.saferhub.analysis;

import java.util.List;
import java.util.Locale;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.incidents.AgencyRecords.Asked;
import uk.saferhub.crimedata.incidents.AgencyRecords.Held;
import uk.saferhub.web.Fields;

/** A {@link Scope} of an agency's own records: its kinds are the supplier's words, its months those that were delivered. */
final class AgencyScope {

    /** What handles its pages and files: a place kept to ten metres may tell a home. */
    static final String MARKING = "OFFICIAL-SENSITIVE";

    private AgencyScope() {}

    /** @param usual how many months where none are asked for */
    static Scope of(Fields fields, Held held, List<Footprint> footprints, int usual) {
        Span span = Span.of(fields, held.first(), held.last(), usual);
        String type = held.kinds().contains(fields.value("type")) ? fields.value("type") : "";
        fields.with("type", type).with("force", "");
        if (Incidence.FLAGS.stream().noneMatch(each -> each.value().equals(fields.value("flag"))))
            fields.with("flag", "");
        return new Scope(
                new Force("", held.set().name() + " of " + held.set().supplier()),
                held,
                span.from(),
                span.to(),
                type,
                Kinds.published(type),
                Scope.within(fields, footprints),
                span.months().filter(held::torn).toList(),
                fields);
    }

    /** @throws IllegalArgumentException of a scope of published crime */
    static Asked asked(Scope scope) {
        return new Asked(
                held(scope).set().id(),
                scope.from(),
                scope.to(),
                scope.type(),
                scope.fields().value("flag"));
    }

    /** What a share is one of: with a flag, the same kind without it; else every kind. */
    static Asked base(Scope scope) {
        Asked asked = asked(scope);
        return new Asked(asked.set(), asked.from(), asked.to(), asked.flag().isEmpty() ? "" : asked.kind(), "");
    }

    static String baseWords(Scope scope) {
        return flagged(scope).isEmpty()
                ? "A share of all records of this data set."
                : "A share of all records of this kind, whatever they say of themselves.";
    }

    static Held held(Scope scope) {
        Held held = scope.records();
        if (held == null) throw new IllegalArgumentException("These are no agency's records");
        return held;
    }

    /** ", with a knife"; or empty. */
    static String flagged(Scope scope) {
        return scope.records() == null
                ? ""
                : Incidence.FLAGS.stream()
                        .filter(each -> each.value().equals(scope.fields().value("flag")))
                        .map(each -> ", " + each.label().toLowerCase(Locale.UK))
                        .findFirst()
                        .orElse("");
    }

    /** How a page or a file of it is marked. */
    static String marking(Scope scope) {
        return scope.records() == null ? "OFFICIAL" : MARKING;
    }

    /** Where the numbers come from, and what their places are. */
    static String source(Scope scope) {
        return scope.records() == null
                ? scope.force().source() + ": snapped points."
                : "Source: %s, as now known: exact points of %s, kept to ten metres. Whoever may not see these records sees no number made of them."
                        .formatted(scope.force().name(), scope.records().set().supplier());
    }
}
