package uk.saferhub.crimedata.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.importing.AreaColumns.Area;

/** Of which years the areas and the people of a table are, as its columns or its file's name say; never guessed. */
final class PeopleYears {

    /** What the census of 2021 gives out by a table of one's own choice says no year in any column. */
    private static final Pattern CENSUS_OF_2021 = Pattern.compile(".*\\(\\d+ categories\\)( code)?");

    private final Header header;
    private final String file;
    private final @Nullable Layer stated;
    private final AreaColumns areas;
    private final boolean census;
    private final boolean bulk;
    private final Map<AreaKind, Integer> years = new EnumMap<>(AreaKind.class);
    private int yearOfPeople = -1;

    PeopleYears(Header header, String file, @Nullable Layer stated, AreaColumns areas) {
        this.stated = stated;
        this.header = header;
        this.file = file;
        this.areas = areas;
        this.census = header.first(CENSUS_OF_2021).isPresent();
        this.bulk =
                header.names().stream().anyMatch(name -> CensusHeading.of(name).isPresent());
    }

    /** Of which kind and year the area of a row is. */
    Layer layer(Area area, List<String> fields) throws RejectedRow {
        int year = area.year();
        if (year == 0) year = Header.year(header.of(fields, "geography_type"));
        if (year == 0) year = years.computeIfAbsent(area.kind(), this::yearOf);
        if (year == 0 && bulk) year = ofCensus(area.kind(), Header.year(header.of(fields, "date")));
        if (year == 0)
            throw new RejectedRow("The file does not say of which year its areas are. Name the column of codes "
                    + area.kind().prefix() + "21CD, for those of 2021, or say it when you import it.");
        return new Layer(area.kind(), year);
    }

    /** What the file says of the year of all its areas of a kind; 0 where it says nothing. */
    private int yearOf(AreaKind kind) {
        int year = areas.yearOf(kind);
        if (year == 0 && stated != null && stated.kind() == kind) return stated.year();
        if (year == 0) year = AreaHeading.ofFile(file, kind);
        return year == 0 && census ? ofCensus(kind, 2021) : year;
    }

    /** The census of 2021 gives small areas as they were then, wards and districts as they were in 2022. @return 0 for no census */
    private static int ofCensus(AreaKind kind, int held) {
        if (held == 2021 && kind.compareTo(AreaKind.MSOA) > 0) return 2022;
        return held == 2011 || held == 2021 ? held : 0;
    }

    /** Of which year the people of a row are: by a column, by the file. */
    int people(List<String> fields) throws RejectedRow {
        for (String column : List.of("year", "date", "date_name", "time", "calendar-years")) {
            int year = Header.year(header.of(fields, column));
            if (year > 0) return year;
        }
        if (yearOfPeople < 0) yearOfPeople = census ? 2021 : ofFile();
        if (yearOfPeople == 0)
            throw new RejectedRow(
                    "The file does not say of which year its people are. Name the column population_2019, for example.");
        return yearOfPeople;
    }

    /** The year in its name that is not the year of its areas: "lsoa 2021 mid-2022". */
    private int ofFile() {
        Matcher mid =
                Pattern.compile("mid[-_ ]?(?:year[-_ ]?)?((?:199|20\\d)\\d)").matcher(file.toLowerCase(Locale.ROOT));
        if (mid.find()) return Integer.parseInt(mid.group(1));
        String people = file.toLowerCase(Locale.ROOT).replaceAll("[lm]soas?[-_ ]?(20)?\\d\\d", " ");
        int year = Header.year(people.replaceAll("(wd|wards?|lad)s?[-_ ]?(20)?\\d\\d", " "));
        return year == 0 ? Header.year(people) : year;
    }
}
