package uk.saferhub.crimedata.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which columns of a table count people: one of totals; one for each year (population_2011 to population_2023, "Mid-2011",
 * 2011); one for each age, of everybody or of females and males apart (F0 to F90, "Females 0-4").
 */
final class PeopleColumns {

    /**
     * A column that counts.
     *
     * @param year of its people; 0 where its heading says none
     * @param sex female or male; empty where another column says it, or nobody
     * @param ages empty where another column says them, or nobody
     */
    record Column(int place, int year, String sex, Optional<AgeBand> ages) {}

    /** What surely counts people, and what does so in a table that speaks of people elsewhere. */
    private static final Set<String> SURE = Set.of(
            "pop",
            "population",
            "people",
            "persons",
            "residents",
            "usual residents",
            "all ages",
            "all persons",
            "all people",
            "total population",
            "population total",
            "population estimate",
            "population estimates",
            "number of people",
            "number of residents",
            "all usual residents",
            "total all usual residents",
            "mid year population",
            "mid year population estimate",
            "residence type total measures value",
            "sex all persons measures value",
            "age total measures value");

    private static final Set<String> PERHAPS = Set.of(
            "total",
            "obs value",
            "observation",
            "observations",
            "value",
            "values",
            "estimate",
            "count",
            "number",
            "v4 0",
            "v4 1");

    private static final Pattern FILLER = Pattern.compile(
            "\\b(population|pop|mid|year|years|june|30|residents?|people|persons|all|ages|estimates?|usual|total|of)\\b");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(199[1-9]|20\\d\\d)(?!\\d)");
    private static final Pattern SEXED =
            Pattern.compile("(f|females?|women|m|males?|men)?[ _-]*(?=\\d|under|less|all)(.+)");
    private static final Pattern OF_PEOPLE =
            Pattern.compile("pop|people|person|resident|census|mid ?year|mid ?\\d{4}|estimate|nomis|sape|myeb|myb");

    private final List<Column> totals = new ArrayList<>();
    private final List<Column> years = new ArrayList<>();
    private final List<Column> ages = new ArrayList<>();
    private final List<Column> all = new ArrayList<>();
    private final boolean ofPeople;
    private boolean bulk;

    /** @param file its name, which may say of what its numbers are @param parted whether it has a column of sex or age */
    PeopleColumns(Header header, String file, boolean parted) {
        boolean sure = parted || said(file);
        for (int place = 0; place < header.names().size(); place++) {
            String heading = plain(header.names().get(place));
            Matcher year = YEAR.matcher(heading);
            sure |= said(heading) || heading.equals("obs value") || heading.startsWith("observation");
            if (year.find() && rest(heading, year.group()).isEmpty())
                years.add(new Column(place, Integer.parseInt(year.group()), "", Optional.empty()));
            else if (SURE.contains(heading) || PERHAPS.contains(heading))
                totals.add(new Column(place, 0, "", Optional.empty()));
            else age(header.names().get(place), place).ifPresent(ages::add);
        }
        // One column of a number for a heading is something else; a table by age has many.
        if (ages.size() < 2 && !bulk) ages.clear();
        ofPeople =
                sure || bulk || ages.stream().anyMatch(column -> !column.sex().isEmpty());
        all.addAll(ages);
        if (!years.isEmpty()) all.addAll(years);
        else totals.stream().limit(1).forEach(all::add);
    }

    boolean none() {
        return all.isEmpty();
    }

    /** Whether anything says that the numbers are people: its headings, its file's name, that it is by sex or age. */
    boolean ofPeople() {
        return ofPeople;
    }

    /** The columns to read: totals beside ages are kept apart from them. */
    List<Column> all() {
        return all;
    }

    private Optional<Column> age(String heading, int place) {
        Optional<CensusHeading> census = CensusHeading.of(heading);
        bulk |= census.isPresent();
        if (census.isPresent())
            return Optional.of(new Column(
                    place, 0, census.get().sex(), Optional.of(census.get().ages())));
        Matcher form = SEXED.matcher(heading.replaceFirst("^(aged?|ages) ", "").strip());
        if (!form.matches()) return Optional.empty();
        String sex = form.group(1) == null ? "" : form.group(1).matches("f.*|w.*") ? "female" : "male";
        return AgeBand.read(form.group(2)).map(ages -> new Column(place, 0, sex, Optional.of(ages.openedAt90())));
    }

    private static String rest(String heading, String year) {
        return FILLER.matcher(heading.replace(year, " ")).replaceAll(" ").strip();
    }

    private static boolean said(String words) {
        return OF_PEOPLE.matcher(plain(words)).find();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
