package uk.saferhub.reports.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.saferhub.reports.document.Appendix;
import uk.saferhub.reports.document.Passage;

/** RPT-APPENDIX: what is cited is attached, what is attached is cited; RPT-EXEMPT: the public text does not lean on an exempt one. */
final class AppendixReference implements Rule {

    private static final Pattern CITED = Pattern.compile("\\b(?i:Appendix|Annex)(?:\\s+([A-Z]|\\d{1,2}))?\\b(?!\\w)");
    private static final Pattern CITED_MANY = Pattern.compile(
            "\\b(?i:Appendices|Annexes)\\s+((?:[A-Z]|\\d{1,2})(?:(?:,| and|, and| to|-)\\s*(?:[A-Z]|\\d{1,2}))*)\\b");

    @Override
    public List<Finding> check(Reading reading) {
        Map<String, Appendix> attached = reading.paper().appendices().stream()
                .collect(Collectors.toMap(Appendix::label, Function.identity(), (a, b) -> a));
        Set<String> cited = new TreeSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            for (String label : labels(passage.text())) {
                cited.add(label);
                cite(label, attached, passage, findings);
            }
        }
        attached.keySet().stream()
                .filter(label -> !cited.contains(label))
                .forEach(label -> findings.add(new Finding(
                        "RPT-APPENDIX",
                        Severity.ASK,
                        "Appendix " + label,
                        attached.get(label).title(),
                        "It is attached and never cited.")));
        return findings;
    }

    private static void cite(String label, Map<String, Appendix> attached, Passage passage, List<Finding> findings) {
        Appendix appendix = attached.get(label);
        if (appendix == null) {
            findings.add(new Finding(
                    "RPT-APPENDIX",
                    Severity.FAULT,
                    passage.place(),
                    passage.text(),
                    label.isEmpty()
                            ? "An appendix is cited without saying which."
                            : "Appendix " + label + " is cited, and no such appendix is attached."));
        } else if (appendix.exempt() && !passage.exempt()) {
            findings.add(new Finding(
                    "RPT-EXEMPT",
                    Severity.ASK,
                    passage.place(),
                    passage.text(),
                    "The public text cites an exempt appendix, " + appendix.name() + "."));
        }
    }

    private static List<String> labels(String text) {
        List<String> labels = new ArrayList<>();
        Matcher one = CITED.matcher(text);
        while (one.find()) {
            boolean bare = one.group(1) == null;
            boolean ofItself =
                    bare && text.substring(0, one.start()).matches("(?s).*\\b(?:the|an|this|each|exempt|in|see)\\s+$");
            if (!bare || !ofItself && Character.isUpperCase(one.group().charAt(0))) {
                labels.add(bare ? "" : one.group(1));
            }
        }
        Matcher many = CITED_MANY.matcher(text);
        while (many.find()) {
            labels.addAll(List.of(many.group(1).split("\\s*(?:,? and|,|to|-)\\s*")));
        }
        return labels;
    }
}
