package uk.saferhub.crimedata.incidents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.Fields;

/**
 * What the statement of hate crime is asked to show. Where nothing is asked: the last quarter, from the sets that count, everywhere.
 *
 * @param sets those that are counted
 * @param within the code of an area, or the key of a footprint; empty for everywhere
 * @param fields the words as asked, filled in
 */
record HateFilter(Quarter quarter, List<HateSet> sets, String within, Fields fields) {

    private static final int USUAL = 12;
    private static final int YEARS = 20;

    /** @param known the sets that the reader sees */
    static HateFilter of(Fields fields, List<HateSet> known, LocalDate today) {
        Quarter quarter = quarter(fields.value("quarter"), today);
        List<HateSet> asked = known.stream()
                .filter(set -> fields.chosen("set", set.id().toString()))
                .toList();
        List<HateSet> sets =
                asked.isEmpty() ? known.stream().filter(HateSet::counts).toList() : asked;
        fields.with("quarter", quarter.key())
                .withAll("set", sets.stream().map(HateSet::id).toList());
        return new HateFilter(quarter, sets, fields.value("within"), fields);
    }

    /** The quarter of that key, however long ago within reason, or the last one. */
    static Quarter quarter(String key, LocalDate today) {
        Quarter last = Quarter.before(today, 1).getFirst();
        try {
            Quarter asked = Quarter.of(YearMonth.parse(key).atDay(1));
            boolean ended = !asked.from().isAfter(last.from());
            return ended && asked.from().isAfter(last.from().minusYears(YEARS)) ? asked : last;
        } catch (DateTimeParseException none) {
            return last;
        }
    }

    /** Back to the first that anything was delivered of, and three years at the least. */
    List<Quarter> quarters(LocalDate today) {
        LocalDate first = sets.stream()
                .flatMap(set -> set.deliveries().stream())
                .map(Period::from)
                .min(LocalDate::compareTo)
                .orElse(today);
        List<Quarter> back = Quarter.before(today, YEARS * 4);
        return back.stream()
                .filter(each -> back.indexOf(each) < USUAL || !each.to().isBefore(first) || each.equals(quarter))
                .toList();
    }

    Period period() {
        return new Period(quarter.from(), quarter.to());
    }

    /** The same quarter a year before. */
    Period before() {
        return period().lastYear();
    }

    /** More than one set is counted, so that a crime which two of them hold counts twice. */
    boolean adds() {
        return sets.size() > 1;
    }

    /** In words, for a file. */
    String words(String place) {
        return quarter.words() + ", from "
                + String.join(" and ", sets.stream().map(HateSet::words).toList())
                + (place.isEmpty() ? "" : ", in " + place);
    }

    /** The page's address with this filter. */
    String path() {
        StringBuilder path = new StringBuilder("/data/hate?quarter=" + quarter.key());
        sets.forEach(set -> path.append("&set=").append(set.id()));
        if (!within.isEmpty()) path.append("&within=").append(URLEncoder.encode(within, StandardCharsets.UTF_8));
        return path.toString();
    }
}
