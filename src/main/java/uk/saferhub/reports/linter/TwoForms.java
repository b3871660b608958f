package uk.saferhub.reports.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.Passage;

/** RPT-FORMS: one name has one form ("Gorsehill" or "Gorse Hill"), one abbreviation one meaning. */
final class TwoForms implements Rule {

    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Z][a-zA-Z]+(?:[ -][A-Z][a-zA-Z]+)?");
    private static final Pattern MEANING = Pattern.compile(
            "((?:[A-Z][\\w’'-]+|and|of|for|the|&)(?:\\s+(?:[A-Z][\\w’'-]+|and|of|for|the|&)){0,7})\\s*\\(([A-Z]{2,6})\\)");
    private static final Pattern MEANING_AFTER = Pattern.compile(
            "\\b([A-Z]{2,6})\\s*[(:–-]\\s*([A-Z][a-z][\\w’'-]*(?:\\s+(?:[A-Z][\\w’'-]+|and|of|for|the|&)){1,7})");

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        names(reading, findings);
        meanings(reading, findings);
        return findings;
    }

    private static void names(Reading reading, List<Finding> findings) {
        Map<String, Map<String, Passage>> forms = new TreeMap<>();
        for (Passage passage : reading.passages()) {
            Matcher names = NAME.matcher(passage.text());
            int from = 0;
            while (names.find(from)) {
                String name = names.group();
                if (name.length() > 5) {
                    forms.computeIfAbsent(plain(name), k -> new TreeMap<>()).putIfAbsent(shape(name), passage);
                }
                from = name.indexOf(' ') > 0 || name.indexOf('-') > 0
                        ? names.start() + Math.max(name.indexOf(' '), name.indexOf('-')) + 1
                        : names.end();
            }
        }
        forms.values().stream().filter(seen -> seen.size() > 1).forEach(seen -> {
            Passage last = seen.values().stream().reduce((a, b) -> b).orElseThrow();
            findings.add(new Finding(
                    "RPT-FORMS",
                    Severity.ASK,
                    last.place(),
                    String.join(" / ", seen.keySet()),
                    "One name is written in " + seen.size() + " forms."));
        });
    }

    /** A shouted form differs ("PREVENT"); a capital in the middle of one word does not alone ("SmartWater"). */
    private static String shape(String name) {
        return name.equals(name.toUpperCase(Locale.UK))
                ? name
                : name.contains(" ") || name.contains("-")
                        ? name.replace('-', ' ')
                        : name.charAt(0) + name.substring(1).toLowerCase(Locale.UK);
    }

    private static void meanings(Reading reading, List<Finding> findings) {
        Map<String, TreeSet<String>> meanings = new TreeMap<>();
        Map<String, Passage> last = new TreeMap<>();
        reading.glossary()
                .known()
                .forEach((acronym, words) ->
                        meanings.computeIfAbsent(acronym, k -> new TreeSet<>()).add(plain(words)));
        for (Passage passage : reading.passages()) {
            Matcher before = MEANING.matcher(passage.text());
            while (before.find()) {
                meaning(before.group(2), before.group(1), passage, meanings, last);
            }
            Matcher after = MEANING_AFTER.matcher(passage.text());
            while (after.find()) {
                meaning(after.group(1), after.group(2), passage, meanings, last);
            }
        }
        last.forEach((acronym, passage) -> {
            if (meanings.get(acronym).size() > 1) {
                findings.add(new Finding(
                        "RPT-FORMS",
                        Severity.ASK,
                        passage.place(),
                        acronym,
                        "“" + acronym + "” is explained in more than one way."));
            }
        });
    }

    private static void meaning(
            String acronym,
            String words,
            Passage passage,
            Map<String, TreeSet<String>> meanings,
            Map<String, Passage> last) {
        String[] each = words.strip().split("\\s+");
        int start = 0;
        while (start < each.length - 1 && Character.toUpperCase(each[start].charAt(0)) != acronym.charAt(0)) {
            start++;
        }
        String own = String.join(" ", List.of(each).subList(start, each.length));
        if (Character.toUpperCase(own.charAt(0)) == acronym.charAt(0)) {
            meanings.computeIfAbsent(acronym, k -> new TreeSet<>()).add(plain(own));
            last.put(acronym, passage);
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.UK).replaceAll("[^a-z]", "").replaceAll("s$", "");
    }
}
