package uk.saferhub.crimedata;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.saferhub.crimedata.catalogue.SeriesBreak;

/**
 * The names under which data.police.uk has published crime: six types from December 2010, eleven from September 2011,
 * fourteen from May 2013. In a month before a name began, or after it ceased, a number under it is missing and not nought;
 * and a name that gave part of its crimes to another means less from then on. A name that is not here was always published,
 * as far as anybody knows.
 */
public final class PublishedTypes {

    private static final YearMonth ELEVEN = YearMonth.of(2011, 9);
    private static final YearMonth FOURTEEN = YearMonth.of(2013, 5);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** @param was the name under which its crimes were before */
    private record Began(YearMonth month, String was) {}

    /** @param became the names under which its crimes are since then */
    private record Ceased(YearMonth month, Set<String> became) {}

    private static final Map<String, Began> BEGAN = Map.ofEntries(
            Map.entry("Criminal damage and arson", new Began(ELEVEN, "Other crime")),
            Map.entry("Drugs", new Began(ELEVEN, "Other crime")),
            Map.entry("Other theft", new Began(ELEVEN, "Other crime")),
            Map.entry("Public disorder and weapons", new Began(ELEVEN, "Other crime")),
            Map.entry("Shoplifting", new Began(ELEVEN, "Other crime")),
            Map.entry("Bicycle theft", new Began(FOURTEEN, "Other theft")),
            Map.entry("Theft from the person", new Began(FOURTEEN, "Other theft")),
            Map.entry("Possession of weapons", new Began(FOURTEEN, "Public disorder and weapons")),
            Map.entry("Public order", new Began(FOURTEEN, "Public disorder and weapons")),
            Map.entry("Violence and sexual offences", new Began(FOURTEEN, "Violent crime")));

    private static final Map<String, Ceased> CEASED = Map.of(
            "Violent crime",
            new Ceased(FOURTEEN, Set.of("Violence and sexual offences")),
            "Public disorder and weapons",
            new Ceased(FOURTEEN, Set.of("Public order", "Possession of weapons")));

    private static final Map<String, YearMonth> NARROWER = Map.of("Other crime", ELEVEN, "Other theft", FOURTEEN);

    /** Names that were always published, beside those above. */
    private static final Set<String> ALWAYS = Set.of(
            "Anti-social behaviour",
            "Burglary",
            "Other crime",
            "Robbery",
            "Theft from the person",
            "Vehicle crime",
            "Violent crime");

    private PublishedTypes() {}

    /** A type as data.police.uk writes it, where it is one of its types in other letters: BURGLARY; else as it stands. */
    public static String spelt(String type) {
        return Stream.of(ALWAYS, BEGAN.keySet(), CEASED.keySet())
                .flatMap(Set::stream)
                .filter(type::equalsIgnoreCase)
                .findFirst()
                .orElse(type);
    }

    /** Whether a name was in use in a month. */
    static boolean published(String type, YearMonth month) {
        Began began = BEGAN.get(type);
        Ceased ceased = CEASED.get(type);
        return (began == null || !month.isBefore(began.month())) && (ceased == null || month.isBefore(ceased.month()));
    }

    /**
     * Those of some types of which a month can hold nothing, since their names were not in use and none of the others stands
     * for them: who asks for “Violent crime” and “Violence and sexual offences” together misses nothing.
     *
     * @param seen types that the month does hold, whatever is said here
     */
    public static Set<String> missing(Set<String> asked, YearMonth month, Set<String> seen) {
        Set<String> missing = new TreeSet<>();
        for (String type : asked) if (!counted(type, asked, month, seen)) missing.add(type);
        return missing;
    }

    private static boolean counted(String type, Set<String> asked, YearMonth month, Set<String> seen) {
        if (published(type, month) || seen.contains(type)) return asked.contains(type);
        Began began = BEGAN.get(type);
        if (began != null && month.isBefore(began.month())) return counted(began.was(), asked, month, seen);
        return CEASED.get(type).became().stream().allMatch(now -> counted(now, asked, month, seen));
    }

    /** Where the sum of some types goes on and does not mean the same any more. */
    public static List<SeriesBreak> breaks(Set<String> types) {
        List<SeriesBreak> breaks = new ArrayList<>();
        for (YearMonth month : List.of(ELEVEN, FOURTEEN)) {
            Set<String> changed = new TreeSet<>();
            for (String type : types) if (goesOn(type, types, month)) changed.add(type);
            if (!changed.isEmpty()) breaks.add(renamed(month, changed));
        }
        return breaks;
    }

    private static boolean goesOn(String type, Set<String> types, YearMonth month) {
        Ceased ceased = CEASED.get(type);
        boolean renamed = ceased != null
                && ceased.month().equals(month)
                && ceased.became().stream().anyMatch(types::contains);
        // Where all that split off is asked for too, the sum is what it was.
        boolean narrower = month.equals(NARROWER.get(type))
                && BEGAN.entrySet().stream()
                        .filter(each -> each.getValue().equals(new Began(month, type)))
                        .anyMatch(each -> !types.contains(each.getKey()));
        return renamed || narrower;
    }

    private static SeriesBreak renamed(YearMonth month, Set<String> types) {
        LocalDate on = month.atDay(1);
        return new SeriesBreak(
                on,
                "data.police.uk’s types changed",
                "Since then “%s” %s not mean what %s before."
                        .formatted(
                                String.join("”, “", types),
                                types.size() == 1 ? "does" : "do",
                                types.size() == 1 ? "it meant" : "they meant"));
    }

    /** What a reader of numbers by type over these months has to know of names that began or ceased in them; or empty. */
    public static String note(Set<String> types, YearMonth from, YearMonth to) {
        List<String> sentences = new ArrayList<>();
        for (String type : new TreeSet<>(types)) {
            Began began = BEGAN.get(type);
            Ceased ceased = CEASED.get(type);
            if (began != null && from.isBefore(began.month()))
                sentences.add("“%s” has been published since %s; before, its crimes were under “%s”."
                        .formatted(type, MONTH.format(began.month()), began.was()));
            if (ceased != null && !to.isBefore(ceased.month()))
                sentences.add("“%s” was published until %s; since then its crimes are under “%s”."
                        .formatted(
                                type,
                                MONTH.format(ceased.month().minusMonths(1)),
                                String.join("” and “", new TreeSet<>(ceased.became()))));
        }
        return sentences.isEmpty()
                ? ""
                : String.join(" ", sentences) + " Of the other months such a number says nothing, and is not nought.";
    }
}
