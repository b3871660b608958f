package uk.saferhub.crimedata.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;

/**
 * Residents by area, and by sex and age where the file has them: a column of totals; a row for each sex and age; or a
 * column for each sex and year of age (F0 to F90, M0 to M90), as the Office for National Statistics publishes small areas.
 *
 * <p>Its releases are kept apart by grain (all, sex, age, sex-age), so that a total and its parts are never added up.
 */
final class PopulationTable implements Table {

    private static final Pattern CODE = Pattern.compile(
            "(lsoa|msoa|wd|lad|csp|pfa)\\d\\d(cd)?|(lsoa|msoa|ward|la|lad)( \\d{4})? code|lsoa|area code|geography code|code");
    private static final Pattern PEOPLE =
            Pattern.compile("pop|people|residents|total|obs_value|population|population[_ ](mid[_-]?)?\\d{4}");
    private static final Pattern BY_AGE = Pattern.compile("([fm])(\\d{1,3})");
    /** Scotland's data zones and Northern Ireland's areas come in the same files; no crime here is placed in them. */
    private static final Pattern OTHER_NATION = Pattern.compile("[SN]\\d{8}|95[A-Z]{2}\\d{2}[A-Z]\\d?");

    private static final Pattern FOOT = Pattern.compile("(grand )?total", Pattern.CASE_INSENSITIVE);

    private static final int OLDEST = 130;

    private final Header header;
    private final String file;
    private final int code;
    private final OptionalInt people;

    private PopulationTable(Header header, String file, int code, OptionalInt people) {
        this.header = header;
        this.file = file;
        this.code = code;
        this.people = people;
    }

    static Optional<Table> in(Header header, String file) {
        OptionalInt code = header.first(CODE);
        OptionalInt people = header.first(PEOPLE);
        boolean byAge = header.first(BY_AGE).isPresent();
        return code.isPresent() && (people.isPresent() || byAge)
                ? Optional.of(new PopulationTable(header, file, code.getAsInt(), people))
                : Optional.empty();
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
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        String area = Header.needed(fields.get(code), "The area's code");
        if (OTHER_NATION.matcher(area).matches() || FOOT.matcher(area).matches()) return List.of();
        String key = layer(area).slug() + "/" + year(fields);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            var column = BY_AGE.matcher(header.names().get(i));
            if (column.matches()) {
                int age = Integer.parseInt(column.group(2));
                Ages ages = new Ages(age, age == 90 ? OLDEST : age);
                rows.add(row(key, area, column.group(1).equals("f") ? "female" : "male", ages, fields.get(i)));
            }
        }
        if (rows.isEmpty() && people.isPresent()) {
            rows.add(row(key, area, sex(fields), Ages.of(header.of(fields, "age")), fields.get(people.getAsInt())));
        }
        return rows;
    }

    private static Row row(String key, String area, String sex, Ages ages, String people) throws RejectedRow {
        boolean everyAge = ages.from() == 0 && ages.to() == OLDEST;
        String grain = sex.equals("all") ? everyAge ? "all" : "age" : everyAge ? "sex" : "sex-age";
        long count = Header.whole(people, "The number of people");
        if (count < 0) throw new RejectedRow("The number of people is below nought.");
        return Row.of(key + "/" + grain, area, sex, ages.from(), ages.to(), count);
    }

    private String sex(List<String> fields) throws RejectedRow {
        String sex = header.of(fields, "sex").isEmpty() ? header.of(fields, "gender") : header.of(fields, "sex");
        return switch (sex.toLowerCase(Locale.ROOT)) {
            case "", "all", "total", "persons", "people" -> "all";
            case "f", "female", "females", "women" -> "female";
            case "m", "male", "males", "men" -> "male";
            default -> throw new RejectedRow("Sex “" + sex + "” is neither female, male nor all.");
        };
    }

    private Layer layer(String area) throws RejectedRow {
        AreaKind kind =
                AreaKind.of(area).orElseThrow(() -> new RejectedRow("“" + area + "” is not the code of an area."));
        String column = header.names().get(code);
        int year = Layer.ofColumn(column).map(Layer::year).orElse(Header.year(column));
        if (year == 0
                && file.toLowerCase(Locale.ROOT).matches(".*lsoa[_-]?(20)?(11|21)\\b.*|.*lsoa[_-]?(20)?(11|21)_.*")) {
            year = file.toLowerCase(Locale.ROOT).matches(".*lsoa[_-]?(20)?11.*") ? 2011 : 2021;
        }
        if (year == 0)
            throw new RejectedRow("The file does not say of which year its areas are. Name the column of codes "
                    + kind.prefix() + "21CD, for those of 2021.");
        return new Layer(kind, year);
    }

    private int year(List<String> fields) throws RejectedRow {
        String column = people.isPresent() ? header.names().get(people.getAsInt()) : "";
        for (String text : List.of(header.of(fields, "year"), header.of(fields, "date"), column, file)) {
            if (Header.year(text) > 0) return Header.year(text);
        }
        throw new RejectedRow(
                "The file does not say of which year its people are. Name the column population_2019, for example.");
    }

    /** From and to, both counted. */
    record Ages(int from, int to) {

        static Ages of(String text) throws RejectedRow {
            String words = text.toLowerCase(Locale.ROOT)
                    .replaceAll("^aged? ", "")
                    .replace(" years", "")
                    .strip();
            if (words.isEmpty() || words.startsWith("all") || words.equals("total")) return new Ages(0, OLDEST);
            var form = Pattern.compile("(\\d{1,3})(?:\\s*(\\+|and over|or over)|\\s*(?:-|to)\\s*(\\d{1,3}))?")
                    .matcher(words);
            if (!form.matches()) throw new RejectedRow("Age “" + text + "” is not an age such as 17, 15-19 or 90+.");
            int from = Integer.parseInt(form.group(1));
            if (form.group(2) != null) return new Ages(from, OLDEST);
            return new Ages(from, form.group(3) == null ? from : Integer.parseInt(form.group(3)));
        }
    }
}
