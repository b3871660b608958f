package uk.saferhub.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.Provenance;
import uk.saferhub.crimedata.incidents.AgencyRecords.Held;
import uk.saferhub.web.Dates;

/** Says of what a page's numbers were made. */
@Component
class Sourcing {

    private final Provenance provenance;
    private final Breaks breaks;

    Sourcing(Provenance provenance, Breaks breaks) {
        this.provenance = provenance;
        this.breaks = breaks;
    }

    /** @param peopled whether they were divided by residents */
    Sourced of(Scope scope, boolean peopled) {
        Held held = scope.records();
        List<String> versions = held == null
                ? provenance.of(scope.question(), peopled)
                : held.covered().stream()
                        .map(period ->
                                "Delivery of %s to %s.".formatted(Dates.day(period.from()), Dates.day(period.to())))
                        .sorted()
                        .toList();
        return new Sourced(
                AgencyScope.source(scope),
                scope.footprint() == null
                        ? versions
                        : Stream.concat(
                                        versions.stream(),
                                        Stream.of(
                                                "Footprint “%s”, version %d, of %s."
                                                        .formatted(
                                                                scope.footprint()
                                                                        .name(),
                                                                scope.footprint()
                                                                        .version(),
                                                                scope.footprint()
                                                                        .layer()
                                                                        .words()),
                                                breaks.joined(scope)))
                                .filter(version -> !version.isEmpty())
                                .toList());
    }
}
