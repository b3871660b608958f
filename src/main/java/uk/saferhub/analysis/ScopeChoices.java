package uk.saferhub.analysis;

import java.util.List;
import java.util.stream.Stream;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.web.Choice;

/** What may be chosen of each part of a {@link Scope}. */
record ScopeChoices(List<Choice> forces, List<Choice> months, List<Choice> types, List<Choice> footprints) {

    /** The same with definitions before the published types. */
    ScopeChoices with(List<Choice> definitions) {
        return new ScopeChoices(
                forces,
                months,
                Stream.concat(definitions.stream(), types.stream()).toList(),
                footprints);
    }

    static ScopeChoices of(Scope scope, CrimeData crime, List<Part> parts, List<Footprint> footprints) {
        return new ScopeChoices(
                crime.forces().values().stream()
                        .map(force -> Choice.of(force.slug(), force.name()))
                        .toList(),
                scope.monthsOf(parts),
                scope.types(crime),
                footprints.stream()
                        .map(footprint -> Choice.of(footprint.id(), footprint.name()))
                        .toList());
    }
}
