package uk.saferhub.reports.linter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Glossary;
import uk.saferhub.reports.document.Passage;

/** RPT-ABBR: an abbreviation that is used is explained, in the list or where it stands; one that is listed is used. */
final class AbbreviationUse implements Rule {

    @Override
    public List<Finding> check(Reading reading) {
        Map<String, Passage> used = new LinkedHashMap<>();
        for (Passage passage : reading.passages()) {
            Glossary.in(passage.text()).forEach(acronym -> used.putIfAbsent(acronym, passage));
        }
        String all = reading.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
        Set<String> listed = listed(reading);
        List<Finding> findings = new ArrayList<>();
        used.forEach((acronym, first) -> {
            if (!listed.contains(acronym) && !expanded(acronym, all)) {
                findings.add(new Finding(
                        "RPT-ABBR",
                        Severity.ASK,
                        first.place(),
                        acronym,
                        "“" + acronym + "” is used and never explained."));
            }
        });
        listed.stream()
                .filter(acronym -> !used.containsKey(acronym))
                .forEach(acronym -> findings.add(new Finding(
                        "RPT-ABBR",
                        Severity.ASK,
                        "abbreviations",
                        acronym,
                        "“" + acronym + "” is listed and never used.")));
        return findings;
    }

    private static Set<String> listed(Reading reading) {
        return reading.paper().blocks().stream()
                .filter(Block.Abbreviations.class::isInstance)
                .flatMap(block -> ((Block.Abbreviations) block).listed().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** "Human Resources (HR)", "HR (Human Resources)": explained where it stands. */
    private static boolean expanded(String acronym, String text) {
        String name = Pattern.quote(acronym);
        return Pattern.compile("[A-Za-z][\\w’'-]+\\s*\\(" + name + "s?\\)")
                        .matcher(text)
                        .find()
                || Pattern.compile(name + "s?\\s*\\([A-Z][a-z]").matcher(text).find();
    }
}
