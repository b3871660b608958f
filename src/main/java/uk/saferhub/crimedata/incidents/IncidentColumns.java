package uk.saferhub.crimedata.incidents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column of an agency's file is which. What is in no list is left out and not kept: a column of names or addresses.
 *
 * @param named by our name: the file's
 */
record IncidentColumns(Map<String, String> named) {

    static final IncidentColumns NONE = new IncidentColumns(Map.of());

    /** One of ours. @param known other names of it, in small letters, as a pattern */
    record Known(String name, String words, boolean needed, String known) {}

    static final List<Known> ALL = List.of(
            new Known(
                    "reference",
                    "The supplier’s own reference",
                    true,
                    "reference|ref|(crime|incident|log|record|case|occurrence)? ?(ref|reference|number|no|id)|urn"),
            new Known("crime", "Whether it is a crime", false, "(is )?crime|crime or incident|record type"),
            new Known(
                    "type",
                    "Type",
                    true,
                    "type|offence|(offence|crime|incident|call|asb) (type|category|description|title)|category|description"),
            new Known("code", "Home Office code", false, "code|(ho|home office|offence)( offence)? code|ho code"),
            new Known(
                    "from",
                    "When it happened or began",
                    true,
                    "from|date|(date|datetime|date time|date and time)( from| of (incident|offence|occurrence))?"
                            + "|(occurred|committed|incident|offence|start|event)( from| on| at| date)*( time)?|date (occurred|committed)( from)?"),
            new Known(
                    "time",
                    "Its time, where a column of its own has it",
                    false,
                    "time( from| of incident)?|start time"),
            new Known(
                    "to",
                    "When it ended",
                    false,
                    "to|(date|datetime|occurred|committed|end)( to| date)?( time)?|to date"),
            new Known(
                    "area",
                    "Code of its small area or ward",
                    false,
                    "area|area code|lsoa( ?(20)?\\d\\d)?( ?cd| code)?|ward code|wd ?\\d\\d ?cd"),
            new Known("domestic", "Domestic abuse", false, "domestic( abuse)?( flag)?|da( flag)?|dv"),
            new Known("hate", "Hate strands", false, "hate( crime)?( strands?| motivation| type)?|strands?|motivation"),
            new Known("knife", "Knife", false, "knife( used| flag| crime)?|bladed.*"),
            new Known("alcohol", "Alcohol", false, "alcohol( related| flag)?"),
            new Known(
                    "officer",
                    "Against a police officer on duty",
                    false,
                    "officer|police (victim|officer)|victim.*officer.*"),
            new Known("east", "Metres east on the National Grid", false, "east|eastings?|x( co-?ordinate)?"),
            new Known("north", "Metres north on the National Grid", false, "north|northings?|y( co-?ordinate)?"),
            new Known("longitude", "Degrees east, WGS 84", false, "long?|lng|longitude.*|x degrees"),
            new Known("latitude", "Degrees north, WGS 84", false, "lat|latitude.*|y degrees"),
            // A column of locations may hold homes: whoever means it chooses it.
            new Known("place", "What the agency calls the place", false, "place( name)?|venue|uprn|post ?code"));

    IncidentColumns {
        named = new TreeMap<>(named);
    }

    /** Where our columns stand in a row of headings; nothing where one that is needed is not there. */
    Optional<Map<String, Integer>> places(List<String> headings) {
        Map<String, Integer> places = named.isEmpty() ? guessed(headings) : kept(headings);
        return missing(places).isEmpty() ? Optional.of(places) : Optional.empty();
    }

    /** Which columns that are needed these headings do not name. */
    static List<String> missing(List<String> headings) {
        return missing(guessed(headings));
    }

    private static List<String> missing(Map<String, Integer> places) {
        return ALL.stream()
                .filter(known -> known.needed() && !places.containsKey(known.name()))
                .map(Known::name)
                .toList();
    }

    private Map<String, Integer> kept(List<String> headings) {
        List<String> plain = headings.stream().map(IncidentColumns::plain).toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        named.forEach((name, heading) -> {
            int place = plain.indexOf(plain(heading));
            if (place >= 0) places.put(name, place);
        });
        // A file of the same supplier that lacks a column is another file, and asks anew.
        return places.size() == named.size() ? places : Map.of();
    }

    /** First by our own name, then by another; a column is one thing only. */
    private static Map<String, Integer> guessed(List<String> headings) {
        List<String> plain = headings.stream().map(IncidentColumns::plain).toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Known known : ALL) {
            int own = plain.indexOf(known.name());
            if (own >= 0) places.put(known.name(), own);
        }
        for (Known known : ALL) {
            for (int i = 0; i < plain.size() && !places.containsKey(known.name()); i++) {
                if (!places.containsValue(i) && plain.get(i).matches(known.known())) places.put(known.name(), i);
            }
        }
        return places;
    }

    /** As it is chosen by default for a form; empty where nothing is guessed. */
    static Map<String, @Nullable String> guess(List<String> headings) {
        return guessed(headings).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> headings.get(each.getValue())));
    }

    /** The headings of a file that are not read. */
    static List<String> left(List<String> headings, Map<String, Integer> places) {
        Set<Integer> read = Set.copyOf(places.values());
        return java.util.stream.IntStream.range(0, headings.size())
                .filter(i -> !read.contains(i) && !headings.get(i).isEmpty())
                .mapToObj(headings::get)
                .toList();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.UK).replaceAll("[_\\s/.:-]+", " ").strip();
    }
}
