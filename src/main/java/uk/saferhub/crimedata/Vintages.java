package uk.saferhub.crimedata;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.CensusJoin;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.catalogue.BreakScope;
import uk.saferhub.crimedata.catalogue.SeriesBreak;

/** Says what was joined where months that are counted together were published by the small areas of two censuses. */
@Component
public class Vintages {

    private static final int MOST_NAMED = 12;

    private final CrimeData crime;

    Vintages(CrimeData crime) {
        this.crime = crime;
    }

    /**
     * Where the months of a footprint come to be published by another census's small areas: drawn and said, and no series is
     * parted by it. None where everything is counted, wherever it lies.
     *
     * @throws NoLookup as {@link CrimeData#count}
     */
    public List<SeriesBreak> changes(Question question) {
        Footprint footprint = question.footprint();
        if (footprint == null) return List.of();
        List<Map.Entry<Integer, YearMonth>> since =
                new ArrayList<>(crime.censuses(question).entrySet());
        since.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
        return since.stream()
                .skip(1)
                .map(each -> change(footprint, each.getKey(), each.getValue()))
                .toList();
    }

    /** Where a footprint's records come to be of another census's small areas. @param census its year @param from its first month */
    public static SeriesBreak change(Footprint footprint, int census, YearMonth from) {
        return new SeriesBreak(
                from.atDay(1),
                "Small areas of %d from here".formatted(census),
                footprint.layer().kind() == AreaKind.LSOA
                        ? "Areas of the two censuses are joined by a look-up."
                        : "Each month is placed by its own census’s best-fit look-up, so a ward or district may have gained or lost a little.",
                BreakScope.EVERYTHING,
                true);
    }

    /**
     * Which areas of another census were counted for those of a footprint, and how many records that touches, in sentences; empty
     * where none was.
     */
    public String note(Question question) {
        Question fitted = crime.fitted(question);
        Footprint footprint = question.footprint();
        CensusJoin.Fit fit = fitted.fit();
        if (footprint == null || fit == null) return "";
        long touched = crime.count(fitted.countedBy(Dimension.LSOA)).rows().stream()
                .filter(row -> fit.codes().contains(row.keys().getFirst()))
                .mapToLong(row -> row.count().orElse(0))
                .sum();
        boolean one = Set.of(footprint.layer().year())
                .containsAll(crime.censuses(fitted).keySet());
        if (one && touched == 0) return "";
        return said(
                footprint,
                "Months published by another census’s",
                crime.join().map(CensusJoin::source).orElse(""),
                touched,
                fit);
    }

    /**
     * The same in words.
     *
     * @param whose which are joined, such as "Months published by another census's"
     * @param source the look-up between the two censuses
     * @param touched how many records lie in areas that changed
     */
    public static String said(Footprint footprint, String whose, String source, long touched, CensusJoin.Fit fit) {
        return ("The footprint is one of %s. %s are joined to it by the look-up %s: %,d of the records counted lie in %s that changed in between%s.%s%s Every other area has the same code in both.")
                .formatted(
                        footprint.layer().words(),
                        whose,
                        source,
                        touched,
                        fit.codes().size() == 1 ? "1 area" : fit.codes().size() + " areas",
                        fit.codes().isEmpty() ? "" : " (" + named(fit.codes()) + ")",
                        fit.partly().isEmpty()
                                ? ""
                                : " In it in part, and counted whole, since half of its parts or more are: "
                                        + named(fit.partly()) + ".",
                        fit.leftOut().isEmpty()
                                ? ""
                                : " In it in part, and left out, since fewer are: " + named(fit.leftOut()) + ".");
    }

    /** The first of some codes, and how many more there are. */
    public static String named(Collection<String> codes) {
        String first = String.join(", ", codes.stream().limit(MOST_NAMED).toList());
        return codes.size() > MOST_NAMED ? first + " and " + (codes.size() - MOST_NAMED) + " more" : first;
    }
}
