package uk.saferhub.crimedata.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the columns of an LSOA to ward look-up stand. The Office for National Statistics writes the year into the
 * columns' names (LSOA11CD, WD21CD, LAD21CD); a file with LSOAs of both censuses has a column "vintage" instead.
 *
 * @param lsoaYear the year of all its LSOAs, or 0 where {@code vintage} says it row by row
 * @param vintage the column that says it, or -1
 */
record LookupColumns(
        int width,
        int lsoaYear,
        int vintage,
        int lsoa,
        int wardYear,
        int ward,
        int wardName,
        int district,
        int districtName) {

    private static final Pattern LSOA = Pattern.compile("LSOA(\\d\\d)?CD");
    private static final Pattern WARD = Pattern.compile("WD(\\d\\d)CD");
    private static final Pattern DISTRICT = Pattern.compile("LAD\\d\\dCD");

    static Optional<LookupColumns> in(List<String> header) {
        List<String> names =
                header.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
        int lsoa = place(names, LSOA);
        int ward = place(names, WARD);
        int district = place(names, DISTRICT);
        int vintage = names.indexOf("VINTAGE");
        if (lsoa < 0 || ward < 0 || district < 0 || year(LSOA, names.get(lsoa)) == 0 && vintage < 0) {
            return Optional.empty();
        }
        return Optional.of(new LookupColumns(
                header.size(),
                year(LSOA, names.get(lsoa)),
                vintage,
                lsoa,
                year(WARD, names.get(ward)),
                ward,
                nameOf(names, ward),
                district,
                nameOf(names, district)));
    }

    private static int place(List<String> names, Pattern wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.matcher(names.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The column of names beside one of codes: WD21NM beside WD21CD; the codes themselves if there is none. */
    private static int nameOf(List<String> names, int code) {
        int place = names.indexOf(names.get(code).replaceAll("CD$", "NM"));
        return place < 0 ? code : place;
    }

    private static int year(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() && matcher.group(1) != null ? 2000 + Integer.parseInt(matcher.group(1)) : 0;
    }
}
