package uk.saferhub.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.analysis.Asking.Whose;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Footprints;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.definitions.Definitions;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;

/** Makes a {@link Scope} of the words of an address, and what else may be chosen. */
@Component
class Scoping {

    private final CrimeData crime;
    private final Footprints footprints;
    private final Definitions definitions;
    private final Agencies agencies;
    private final Links links;
    private final ReadLog log;

    Scoping(
            CrimeData crime,
            Footprints footprints,
            Definitions definitions,
            Agencies agencies,
            Links links,
            ReadLog log) {
        this.links = links;
        this.crime = crime;
        this.footprints = footprints;
        this.definitions = definitions;
        this.agencies = agencies;
        this.log = log;
    }

    /** Null where nothing is held. @throws NotFound for a data set whose records the actor does not see */
    Asking.@Nullable Asked asked(Actor actor, Fields fields, int usualMonths, Whose whose) {
        List<Part> parts = crime.parts();
        List<Footprint> fences = fences(fields);
        List<Choice> records = whose == Whose.PUBLISHED ? List.of() : agencies.choices(actor);
        if (parts.isEmpty() && !records.isEmpty() && fields.value("records").isEmpty())
            fields.with("records", records.getFirst().value());
        Scope scope = scope(actor, fields, parts, fences, usualMonths, whose);
        if (scope == null) return null;
        return new Asking.Asked(
                scope,
                scope.records() == null
                        ? ScopeChoices.of(scope, crime, parts, footprints.all(), records, definitions.choices(actor))
                        : ScopeChoices.of(scope.records(), footprints.all(), records));
    }

    /** The scope alone, for a file. */
    @Nullable
    Scope scope(Actor actor, Fields fields, int usualMonths, Whose whose) {
        return scope(actor, fields, crime.parts(), fences(fields), usualMonths, whose);
    }

    /** Those that may be stayed within: the one area that is asked by its code, else every footprint. */
    private List<Footprint> fences(Fields fields) {
        Footprint one = OneArea.of(fields, crime, links).orElse(null);
        if (one == null) return footprints.all();
        fields.with("within", one.id());
        return List.of(one);
    }

    private @Nullable Scope scope(
            Actor actor, Fields fields, List<Part> parts, List<Footprint> fences, int usual, Whose whose) {
        if (whose == Whose.AGENCIES_TOO && !fields.value("records").isEmpty()) {
            Scope scope = AgencyScope.of(fields, agencies.held(actor, fields.value("records")), fences, usual);
            // The log says what was asked: it names none of the records one by one.
            log.note("incidents", scope.words());
            return scope;
        }
        return parts.isEmpty()
                ? null
                : Scope.of(fields, parts, fences, usual, definitions.kinds(actor, fields.value("type")));
    }
}
