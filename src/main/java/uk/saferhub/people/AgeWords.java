package uk.saferhub.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Words;

/** Births and ages as pages say them. */
final class AgeWords {

    private AgeWords() {}

    /** One to a line, whole days first. */
    static String births(List<LocalDate> born, List<BornAbout> about, Words words) {
        var lines = new ArrayList<String>();
        born.forEach(day -> lines.add(Dates.day(day)));
        about.forEach(some -> lines.add(birth(some, words)));
        return String.join("\n", lines);
    }

    static String age(Ages ages, LocalDate day, Words words) {
        String group = words.of(ages.group(day));
        return ages.on(day)
                .map(range -> range.least() == range.most()
                        ? words.text("age", range.least(), group)
                        : words.text("age_range", range.least(), range.most(), group))
                .orElse(words.text("age_unknown"));
    }

    private static String birth(BornAbout about, Words words) {
        return switch (about.said()) {
            case YEAR -> words.text("born_year", about.earliest().getYear());
            case MONTH -> words.text("born_month", Dates.day(about.earliest()).replaceFirst("^1 ", ""));
            case AGE -> {
                var seemed = about.ages();
                if (seemed == null) throw new IllegalStateException("an age that nobody said");
                String ages = seemed.from() == seemed.to() ? "" + seemed.from() : seemed.from() + " to " + seemed.to();
                yield words.text("born_age", ages, Dates.day(seemed.on()));
            }
        };
    }
}
