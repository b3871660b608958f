package uk.saferhub.briefings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Areas;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.WardPlace;

/**
 * The wards of a partnership's area as they were on a day: those that the pack names or, where it names none, those that the
 * imported look-ups place in its districts.
 */
@Component
class WardList {

    /** @param areaId the configured ward, or the whole area where the ward is not configured */
    record Ward(UUID areaId, String code, String name) {}

    /**
     * @param wards by name
     * @param year of the wards by which crime is placed, 0 where there is no look-up
     * @param known the codes that this year's look-ups have
     */
    record Wards(List<Ward> wards, int year, Set<String> known) {

        Set<String> codes() {
            return wards.stream().map(Ward::code).collect(Collectors.toSet());
        }
    }

    private final Areas areas;
    private final CrimeData crime;

    WardList(Areas areas, CrimeData crime) {
        this.areas = areas;
        this.crime = crime;
    }

    Wards of(UUID areaId, LocalDate on) {
        List<Ward> named = areas.wards(areaId, on).stream()
                .map(ward -> new Ward(ward.id(), ward.code(), ward.name()))
                .toList();
        return named.isEmpty() ? lookedUp(areaId) : placed(named);
    }

    /** By the year of which most of the wards are known: codes change when boundaries do. */
    private Wards placed(List<Ward> named) {
        Wards best = new Wards(named, 0, Set.of());
        for (int year : crime.wardYears()) {
            Set<String> known = codes(crime.wards(year));
            known.retainAll(best.codes());
            if (known.size() > best.known().size()) best = new Wards(named, year, Set.copyOf(known));
        }
        return best;
    }

    private Wards lookedUp(UUID areaId) {
        Set<String> districts =
                areas.within(areaId).stream().map(Areas.Area::code).collect(Collectors.toSet());
        for (int year : crime.wardYears()) {
            List<WardPlace> places = crime.wards(year).stream()
                    .filter(place -> districts.contains(place.district()))
                    .toList();
            if (!places.isEmpty()) {
                List<Ward> wards = places.stream()
                        .map(place -> new Ward(areaId, place.code(), place.name()))
                        .sorted(Comparator.comparing(Ward::name).thenComparing(Ward::code))
                        .toList();
                return new Wards(wards, year, codes(places));
            }
        }
        return new Wards(List.of(), 0, Set.of());
    }

    private static Set<String> codes(List<WardPlace> places) {
        return places.stream().map(WardPlace::code).collect(Collectors.toSet());
    }
}
