package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/**
 * A break in a series, as a form says it.
 *
 * @param types that the data is known to have, and {@code definitions} of the set's partnership, by code
 */
record BreakForm(List<Choice> types, List<Choice> definitions, List<Footprint> footprints) {

    /** Of readers who change nothing. */
    static final BreakForm NONE = new BreakForm(List.of(), List.of(), List.of());

    /** What it was is offered too, though it is no longer known. */
    static Fields filled(SeriesBreak was) {
        BreakScope scope = was.scope();
        return Fields.empty()
                .withDate("break", was.on())
                .with("what", was.what())
                .with("caveat", was.caveat())
                .withAll("types", List.copyOf(scope.types()))
                .withAll("definitions", List.copyOf(scope.definitions()))
                .with("area", scope.area() == null ? null : "same");
    }

    /** @param was the area that it had, which may be left as it is */
    List<Choice> areas(BreakScope.@Nullable Area was) {
        List<Choice> areas = new java.util.ArrayList<>();
        if (was != null) areas.add(Choice.of("same", was.name() + ", as it was"));
        footprints.forEach(footprint -> areas.add(Choice.of(footprint.id(), footprint.name())));
        return areas;
    }

    /**
     * Null where something is wrong with it, which the fields then say.
     *
     * @param was the scope that it had; {@link BreakScope#EVERYTHING} for a new one
     */
    @Nullable
    SeriesBreak read(Fields fields, BreakScope was) {
        FieldReader read = fields.read();
        LocalDate on = read.requiredDate("break", "Enter the first day of the new way");
        String what = read.required("what", 60, "Enter in a few words what changed");
        String caveat = read.required("caveat", 400, "Enter the sentence for captions");
        TreeSet<String> asked = new TreeSet<>(fields.values("types"));
        asked.removeIf(String::isEmpty);
        if (asked.stream().anyMatch(type -> !was.types().contains(type) && !known(types, type)))
            fields.error("types", "Choose types in the list");
        TreeSet<String> codes = new TreeSet<>(fields.values("definitions"));
        codes.removeIf(String::isEmpty);
        if (codes.stream().anyMatch(code -> !was.definitions().contains(code) && !known(definitions, code)))
            fields.error("definitions", "Choose definitions in the list");
        BreakScope.Area area = area(fields, was.area());
        if (!fields.ok() || on == null) return null;
        return new SeriesBreak(on, what, caveat, new BreakScope(asked, codes, area));
    }

    private BreakScope.@Nullable Area area(Fields fields, BreakScope.@Nullable Area was) {
        String asked = fields.value("area");
        if (asked.isEmpty()) return null;
        if (asked.equals("same") && was != null) return was;
        return footprints.stream()
                .filter(footprint -> footprint.id().toString().equals(asked))
                .findFirst()
                .map(footprint -> new BreakScope.Area(footprint.name(), footprint.layer(), footprint.codes()))
                .orElseGet(() -> {
                    fields.error("area", "Choose an area in the list");
                    return null;
                });
    }

    private static boolean known(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }
}
