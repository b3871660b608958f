package uk.saferhub.crimedata.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Footprints;
import uk.saferhub.web.Choice;

/** Confines a statement to an area or a footprint. For analysts: of a ward's few crimes each is somebody's. */
@Component
class HatePlaces {

    /**
     * The places that can be asked for, and the one that was.
     *
     * @param name of the one that was asked for, empty for everywhere
     * @param lies whether an incident lies in it; one without a place lies nowhere
     */
    record Asked(List<Choice> choices, String name, Predicate<Incident> lies) {

        static final Asked EVERYWHERE = new Asked(List.of(), "", incident -> true);
    }

    private static final String ELSEWHERE = "A place of which no hate crime is held for this quarter";

    private final Footprints footprints;
    private final WhereCodesLie where;

    HatePlaces(Footprints footprints, WhereCodesLie where) {
        this.footprints = footprints;
        this.where = where;
    }

    /** @param within as asked @param incidents those of the statement: their places are offered */
    Asked of(String within, Collection<Incident> incidents) {
        List<String> codes = incidents.stream()
                .map(Incident::area)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        WhereCodesLie.Around around = where.of(codes);
        List<Choice> choices = new ArrayList<>();
        Set<String> areas = Set.of();
        for (Footprint footprint : footprints.all()) {
            choices.add(Choice.of(footprint.id(), "Footprint: " + footprint.name()));
            if (footprint.id().toString().equals(within)) areas = footprint.codes();
        }
        around.names().entrySet().stream()
                .sorted(Comparator.comparing((java.util.Map.Entry<String, String> each) -> kind(each.getKey()))
                        .reversed()
                        .thenComparing(java.util.Map.Entry::getValue))
                .forEach(each ->
                        choices.add(Choice.of(each.getKey(), each.getValue() + " (" + one(kind(each.getKey())) + ")")));
        Choice chosen = choices.stream()
                .filter(choice -> choice.value().equals(within))
                .findFirst()
                .orElse(null);
        if (within.isBlank()) return new Asked(choices, "", incident -> true);
        // A place without hate crime has none: the figures of everywhere would be read as its own.
        if (chosen == null) return new Asked(choices, ELSEWHERE, incident -> false);
        Set<String> inside = areas.isEmpty() ? Set.of(within) : areas;
        return new Asked(
                choices, chosen.label(), incident -> incident.area() != null && around.lies(incident.area(), inside));
    }

    private static AreaKind kind(String code) {
        return AreaKind.of(code).orElse(AreaKind.LSOA);
    }

    private static String one(AreaKind kind) {
        return switch (kind) {
            case LSOA -> "small area";
            case MSOA -> "middle area";
            case PARISH -> "parish";
            case WARD -> "ward";
            case DIVISION -> "county electoral division";
            case DISTRICT -> "district";
            case CSP -> "community safety partnership";
            case COUNTY -> "county";
            case FORCE -> "police force area";
            case REGION -> "region";
        };
    }
}
