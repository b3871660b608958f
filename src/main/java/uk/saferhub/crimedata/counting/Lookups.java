package uk.saferhub.crimedata.counting;

import java.util.List;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;

/** Which look-ups a question is answered by: one for each census, all of the same year's wards. */
final class Lookups {

    private Lookups() {}

    /** @throws NoLookup if there are none for what is asked */
    static List<Lookup> of(PartList list, Question question) {
        List<Lookup> held = list.lookups();
        int newest = held.stream().mapToInt(Lookup::wardYear).max().orElse(0);
        int year = wanted(question) == 0 ? newest : wanted(question);
        List<Lookup> lookups =
                held.stream().filter(lookup -> lookup.wardYear() == year).toList();
        if (lookups.isEmpty()) throw new NoLookup(year);
        return lookups;
    }

    /** A footprint of wards or districts is of one year's, and is looked up in that year's alone. */
    private static int wanted(Question question) {
        if (question.footprint() != null && question.footprint().layer().kind() != AreaKind.LSOA)
            return question.footprint().layer().year();
        return question.wardYear() == null ? 0 : question.wardYear();
    }
}
