package uk.saferhub.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Link;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.areas.Populations.Residents;

/** Who lives in the whole of a scope: in its footprint; without one, in the districts of its police force. */
@Component
class Bases {

    private final Populations populations;
    private final Links links;

    Bases(Populations populations, Links links) {
        this.populations = populations;
        this.links = links;
    }

    /**
     * The people of a year, or why there are none.
     *
     * @param people null where they are not known of every area: a base must not be short
     * @param how where the number comes from, or why there is none, in a sentence without its full stop
     */
    record Base(@Nullable Long people, int year, String how) {}

    /** The areas of a scope. */
    private record Areas(Layer layer, Collection<String> codes) {}

    Base of(Scope scope, int year) {
        Optional<Areas> areas = areas(scope);
        if (areas.isEmpty())
            return new Base(
                    null,
                    year,
                    scope.records() == null
                            ? "No look-up says which districts the force has: choose a footprint"
                            : "Choose a footprint that these records cover");
        return of(areas.get(), year, Who.of(scope.fields()));
    }

    /** The same of the year, or of the nearest that is held, the earlier of two. */
    Base nearest(Scope scope, int year) {
        List<Integer> held =
                areas(scope).map(areas -> populations.years(areas.layer())).orElse(List.of());
        return held.stream()
                .sorted(Comparator.comparingInt((Integer each) -> Math.abs(each - year))
                        .thenComparing(Comparator.naturalOrder()))
                .map(each -> of(scope, each))
                .filter(base -> base.people() != null)
                .findFirst()
                .orElseGet(() -> of(scope, year));
    }

    /** All residents of a force's districts. @param name as the Home Office writes it */
    Base ofForce(String name, int year) {
        return districts(Force.named(name))
                .map(areas -> of(areas, year, Who.EVERYONE))
                .orElseGet(() -> new Base(null, year, "No look-up says which districts the force has"));
    }

    private Base of(Areas areas, int year, Who who) {
        Optional<Residents> held = populations.fitted(areas.layer(), year, who.group());
        OptionalLong people = held.map(residents -> residents.of(areas.codes())).orElse(OptionalLong.empty());
        return people.isPresent() && people.getAsLong() > 0
                ? new Base(people.getAsLong(), year, held.map(Residents::how).orElse(""))
                : new Base(
                        null,
                        year,
                        held.isEmpty()
                                ? "No number of %s of %d is held for %s"
                                        .formatted(
                                                who.words(), year, areas.layer().words())
                                : "%d of %d %s have no number of %s of %d"
                                        .formatted(
                                                areas.codes().stream()
                                                        .filter(code -> !held.get()
                                                                .byCode()
                                                                .containsKey(code))
                                                        .count(),
                                                areas.codes().size(),
                                                areas.layer().words(),
                                                who.words(),
                                                year));
    }

    private Optional<Areas> areas(Scope scope) {
        Footprint footprint = scope.footprint();
        if (footprint != null) return Optional.of(new Areas(footprint.layer(), footprint.codes()));
        return scope.records() == null ? districts(scope.force()) : Optional.empty();
    }

    /** Those of the police force area that bears the force's name, by the newest look-ups that have it. */
    private Optional<Areas> districts(Force force) {
        return links.held().stream()
                .filter(held -> held.child().kind() == AreaKind.DISTRICT
                        && held.parent().kind() == AreaKind.FORCE)
                .sorted(Comparator.comparing(Links.Held::child)
                        .thenComparing(Links.Held::parent)
                        .reversed())
                .map(held -> new Areas(
                        held.child(),
                        links.between(held.child(), held.parent()).stream()
                                .filter(link ->
                                        Force.named(link.parentName()).slug().equals(force.slug()))
                                .map(Link::child)
                                .distinct()
                                .toList()))
                .filter(areas -> !areas.codes().isEmpty())
                .findFirst();
    }
}
