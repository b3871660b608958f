package uk.saferhub.crimedata.counting;

import java.util.List;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;

/**
 * Which look-ups a question is answered by: all that are held, of which {@link CountSql} takes for each small area the one to
 * the year's wards that are asked for, else the newest. The Office for National Statistics publishes the look-ups of the two
 * censuses to different years' wards; that some months are placed in another year's is said beside the count.
 */
final class Lookups {

    private Lookups() {}

    /** @throws NoLookup if there are none, or none to the year's wards that are asked for */
    static List<Lookup> of(PartList list, Question question) {
        List<Lookup> held = list.lookups();
        int wanted = wanted(question);
        if (held.isEmpty() || wanted != 0 && held.stream().noneMatch(lookup -> lookup.wardYear() == wanted))
            throw new NoLookup(wanted);
        return held;
    }

    /** The year of the wards asked for, 0 for the newest. A footprint of wards or districts is of one year's. */
    static int wanted(Question question) {
        if (question.footprint() != null && question.footprint().layer().kind() != AreaKind.LSOA)
            return question.footprint().layer().year();
        return question.wardYear() == null ? 0 : question.wardYear();
    }
}
