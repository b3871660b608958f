package uk.saferhub.reports.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.Passage;

/** RPT-HOURS: what begins at one hour ends at one hour, wherever a paper speaks of it. */
final class HoursOfOneThing implements Rule {

    private static final String TIME = "(?:\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm)|\\d{1,2}:\\d\\d|midnight|noon)";
    private static final Pattern SPAN = Pattern.compile("(?i)(?<![\\d.:])(" + TIME
            + ")\\s*(?:until|till|to|and|-|–)\\s*(?:up to |about |around |as late as )?((?:\\d{1,2}\\s*(?:-|–|or|to)\\s*)?"
            + TIME + ")");
    /** Two neighbouring words of a name. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.])(?=([A-Z][\\w’'-]+ [A-Z][\\w’'-]+))[A-Z][\\w’'-]+ ");

    private static final Pattern NO_NAME_OF_A_THING = Pattern.compile(
            ".*\\b(?:City|Council|Centre|Town|County|Borough|District|Partnership|Police|The|On|In|At|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\\b.*");

    private record Heard(String end, Passage passage) {}

    @Override
    public List<Finding> check(Reading reading) {
        Map<String, Heard> ends = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            Matcher spans = SPAN.matcher(passage.text());
            while (spans.find()) {
                for (String name : names(passage)) {
                    compare(name, plain(spans.group(1)), plain(spans.group(2)), passage, ends, findings);
                }
            }
        }
        return findings;
    }

    private static void compare(
            String name, String start, String end, Passage passage, Map<String, Heard> ends, List<Finding> findings) {
        Heard before = ends.putIfAbsent(name + " from " + start, new Heard(end, passage));
        boolean told = findings.stream().anyMatch(finding -> finding.place().equals(passage.place()));
        if (before != null && !before.end().equals(end) && !told) {
            findings.add(new Finding(
                    "RPT-HOURS",
                    Severity.ASK,
                    passage.place(),
                    name,
                    "“%s” is from %s until %s here and until %s in %s."
                            .formatted(
                                    name,
                                    start,
                                    end,
                                    before.end(),
                                    before.passage().place())));
        }
    }

    private static Set<String> names(Passage passage) {
        Set<String> names = new TreeSet<>();
        Matcher found = NAME.matcher(passage.text());
        while (found.find()) {
            if (!NO_NAME_OF_A_THING.matcher(found.group(1)).matches()) {
                names.add(found.group(1));
            }
        }
        return names;
    }

    private static String plain(String time) {
        return time.toLowerCase(Locale.UK)
                .replace(" ", "")
                .replace('–', '-')
                .replace('.', ':')
                .replace(":00", "");
    }
}
