package uk.saferhub.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.WardPlace;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.web.Fields;

/** One ward or district that is stayed within by its code, without a footprint of it being written first. */
final class OneArea {

    private OneArea() {}

    /** Empty where none is asked, or it is none that a look-up has; the fields then say so. */
    static Optional<Footprint> of(Fields fields, CrimeData crime) {
        String code = fields.value("place").strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) return Optional.empty();
        List<Integer> years = crime.wardYears();
        for (int year : years) {
            List<WardPlace> wards = crime.wards(year);
            Optional<Footprint> found = wards.stream()
                    .filter(ward -> ward.code().equals(code) || ward.district().equals(code))
                    .findFirst()
                    .map(ward -> footprint(code, ward, year));
            if (found.isPresent()) return found;
        }
        fields.error("place", "Enter the code of one ward or district, such as E05010325, that a look-up has");
        return Optional.empty();
    }

    private static Footprint footprint(String code, WardPlace ward, int year) {
        boolean own = ward.code().equals(code);
        return new Footprint(
                UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                own ? ward.name() : "district " + code,
                1,
                new Layer(own ? AreaKind.WARD : AreaKind.DISTRICT, year),
                new TreeSet<>(List.of(code)),
                "",
                java.time.Instant.EPOCH,
                "");
    }
}
