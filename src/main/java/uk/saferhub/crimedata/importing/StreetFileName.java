package uk.saferhub.crimedata.importing;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.crimedata.ForceMonth;

/** What a file's name says it holds, where it has the form that data.police.uk gives it: 2025-06-north-yorkshire-street.csv. */
record StreetFileName(YearMonth month, String force) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))-([a-z-]+)-street\\b[^/]*$");

    static Optional<StreetFileName> of(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.find()
                ? Optional.of(new StreetFileName(YearMonth.parse(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    boolean names(ForceMonth key) {
        return month.equals(key.month()) && force.equals(key.force().slug());
    }
}
