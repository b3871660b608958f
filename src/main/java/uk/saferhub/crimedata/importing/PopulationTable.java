package uk.saferhub.crimedata.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.importing.AreaColumns.Area;

/**
 * Residents by area, and by sex and age where the file has them: a column of totals, or one for each year; a row for each
 * sex and age; or a column for each sex and year of age, as the Office for National Statistics publishes small areas. Nomis'
 * downloads and those of the census are read as they come.
 *
 * <p>Its releases are kept apart by grain (all, sex, age, sex-age), so that a total and its parts are never added up.
 */
final class PopulationTable implements Table {

    private static final Pattern SEX =
            Pattern.compile("(c_)?(sex|gender)([_ ](name|label))?|sex \\(\\d+ categories\\)");
    private static final Pattern AGE =
            Pattern.compile("(c_)?ages?([_ ](name|label|group|band|range))?|age[^,]* \\(\\d+ categories\\)");
    private static final Pattern SEX_AS_1_AND_2 = Pattern.compile("(lad|la)code\\d\\d");
    private static final Pattern NOT_OF_PEOPLE =
            Pattern.compile("indicator.*|.*\\brates?\\b.*|.*per cent.*|.*percent.*|.*%.*");

    private final Header header;
    private final AreaColumns areas;
    private final PeopleColumns people;
    private final OptionalInt sex;
    private final OptionalInt age;
    private final TreeSet<AgeBand> bands = new TreeSet<>();
    private final PeopleYears years;
    private final Map<String, AgeBand> ages = new HashMap<>();

    private PopulationTable(Header header, String file, @Nullable Layer stated, OptionalInt sex, OptionalInt age) {
        this.header = header;
        this.areas = new AreaColumns(header);
        this.people = new PeopleColumns(header, file, sex.isPresent() || age.isPresent());
        this.sex = sex;
        this.age = age;
        this.years = new PeopleYears(header, file, stated, areas);
    }

    /** @param stated what whoever brings the file says of its areas, or null */
    static Optional<Table> in(Header header, String file, @Nullable Layer stated) {
        PopulationTable table = new PopulationTable(header, file, stated, named(header, SEX), named(header, AGE));
        boolean other = header.first(NOT_OF_PEOPLE).isPresent() && !table.header.has("obs_status");
        // Codes of who knows what beside a "total" or a "value" are some other table.
        boolean vague = !table.people.ofPeople() && table.areas.vague();
        return table.areas.none() || table.people.none() || other || vague ? Optional.empty() : Optional.of(table);
    }

    @Override
    public String family() {
        return "population";
    }

    @Override
    public String words() {
        return "populations";
    }

    @Override
    public String columns() {
        return """
                {'code': 'VARCHAR', 'sex': 'VARCHAR', 'age_from': 'INTEGER', 'age_to': 'INTEGER', 'people': 'BIGINT'}""";
    }

    @Override
    public Optional<Whose> whose() {
        return Optional.of(Whose.AREAS);
    }

    @Override
    public List<String> unique() {
        return List.of("code", "sex", "age_from", "age_to");
    }

    @Override
    public List<String> remarks() {
        for (AgeBand band : bands) {
            for (AgeBand other : bands) {
                if (band.overlaps(other))
                    return List.of("Its bands of ages overlap, as %s and %s do: they are never added to each other."
                            .formatted(band.words(), other.words()));
            }
        }
        return List.of();
    }

    @Override
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        if (header.of(fields, "measures_name").toLowerCase(Locale.ROOT).startsWith("percent")) return List.of();
        Optional<Area> found = areas.of(fields);
        if (found.isEmpty()) return List.of();
        if (!people.ofPeople())
            throw new RejectedRow(
                    "Nothing says that its numbers are people. Name their column population_2022, for example, or put “population” into the file's name.");
        Area area = found.get();
        String layer = years.layer(area, fields).slug();
        String rowSex = sex(fields);
        AgeBand rowAges = age.isPresent() ? ages(fields.get(age.getAsInt())) : AgeBand.ALL;
        int rowYear = 0;
        List<Row> rows = new ArrayList<>();
        for (PeopleColumns.Column column : people.all()) {
            String number = fields.get(column.place());
            if (column.year() > 0 && number.isEmpty()) continue;
            if (column.year() == 0 && rowYear == 0) rowYear = years.people(fields);
            int year = column.year() > 0 ? column.year() : rowYear;
            String of = column.sex().isEmpty() ? rowSex : column.sex();
            rows.add(row(layer + "/" + year, area.code(), of, column.ages().orElse(rowAges), number));
        }
        return rows;
    }

    private Row row(String key, String area, String sex, AgeBand ages, String people) throws RejectedRow {
        String grain = sex.equals("all") ? ages.everybody() ? "all" : "age" : ages.everybody() ? "sex" : "sex-age";
        if (!ages.everybody()) bands.add(ages);
        long count = Header.whole(people, "The number of people");
        if (count < 0) throw new RejectedRow("The number of people is below nought.");
        return Row.of(key + "/" + grain, area, sex, ages.from(), ages.to(), count);
    }

    private String sex(List<String> fields) throws RejectedRow {
        String text = sex.isEmpty() ? "" : fields.get(sex.getAsInt());
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "all", "total", "persons", "people", "all persons", "all people", "both", "both sexes" -> "all";
            case "f", "female", "females", "women" -> "female";
            case "m", "male", "males", "men" -> "male";
            case "1", "2" -> {
                // Tables of mid-year estimates number them so; other sources the other way round.
                if (header.first(SEX_AS_1_AND_2).isEmpty())
                    throw new RejectedRow("Sex “" + text + "” may be either. Write female and male.");
                yield text.equals("1") ? "male" : "female";
            }
            default -> throw new RejectedRow("Sex “" + text + "” is neither female, male nor all.");
        };
    }

    /** The same few words in each of a million rows. */
    private AgeBand ages(String text) throws RejectedRow {
        AgeBand known = ages.get(text);
        if (known != null) return known;
        AgeBand read = AgeBand.of(text);
        if (ages.size() < 1000) ages.put(text, read);
        return read;
    }

    /** Of a code and its name beside it, as Nomis gives them, the name. */
    private static OptionalInt named(Header header, Pattern form) {
        OptionalInt name = OptionalInt.empty();
        for (int i = 0; i < header.names().size(); i++) {
            String heading = header.names().get(i);
            if (form.matcher(heading).matches() && (name.isEmpty() || heading.endsWith("name")))
                name = OptionalInt.of(i);
        }
        return name;
    }
}
