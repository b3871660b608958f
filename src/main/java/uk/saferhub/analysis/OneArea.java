package uk.saferhub.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.WardPlace;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.web.Fields;

/** One ward, district, partnership or force that is stayed within by its code, without a footprint of it being written first. */
final class OneArea {

    private OneArea() {}

    /** Empty where none is asked, or it is none that a look-up has; the fields then say so. */
    static Optional<Footprint> of(Fields fields, CrimeData crime, Links links) {
        String code = fields.value("place").strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) return Optional.empty();
        List<Integer> years = crime.wardYears();
        for (int year : years) {
            List<WardPlace> wards = crime.wards(year);
            Optional<Footprint> found = wards.stream()
                    .filter(ward -> ward.code().equals(code) || ward.district().equals(code))
                    .findFirst()
                    .map(ward -> one(code, ward, year));
            if (found.isPresent()) return found;
        }
        return whole(code, fields, crime, links);
    }

    /** A community safety partnership, force or county: its districts by a look-up, and of the newest year that has them all. */
    private static Optional<Footprint> whole(String code, Fields fields, CrimeData crime, Links links) {
        SortedSet<String> districts = new TreeSet<>();
        links.held().stream()
                .map(Links.Held::child)
                .filter(child -> child.kind() == AreaKind.DISTRICT)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(child -> {
                    if (districts.isEmpty()) districts.addAll(links.within(code, child));
                });
        if (districts.isEmpty()) {
            fields.error(
                    "place",
                    "Enter the code of one ward, district, community safety partnership or force, such as E05010325, that a look-up has");
            return Optional.empty();
        }
        for (int year : crime.wardYears()) {
            Set<String> known =
                    crime.wards(year).stream().map(WardPlace::district).collect(Collectors.toSet());
            if (known.containsAll(districts))
                return Optional.of(footprint(
                        code,
                        "districts of " + code + " (" + String.join(", ", districts) + ")",
                        new Layer(AreaKind.DISTRICT, year),
                        districts));
        }
        fields.error(
                "place",
                "The districts of " + code + " are " + String.join(", ", districts)
                        + ", and no look-up of small areas to districts that is held has them all");
        return Optional.empty();
    }

    private static Footprint one(String code, WardPlace ward, int year) {
        boolean own = ward.code().equals(code);
        return footprint(
                code,
                own ? ward.name() : "district " + code,
                new Layer(own ? AreaKind.WARD : AreaKind.DISTRICT, year),
                new TreeSet<>(List.of(code)));
    }

    private static Footprint footprint(String code, String name, Layer layer, SortedSet<String> codes) {
        return new Footprint(
                UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                1,
                layer,
                codes,
                "",
                java.time.Instant.EPOCH,
                "");
    }
}
