package uk.saferhub.reports.linter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.prose.Sentences;

/**
 * RPT-AUTHORITIES: whoever lists the responsible authorities lists all that the law names: councils, police, fire and rescue,
 * probation (since 1 April 2010) and health. Source: Crime and Disorder Act 1998, section 5(1).
 */
final class AuthorityList implements Rule {

    private static final Pattern LIST = Pattern.compile(
            "(?is)\\bresponsible authorit(?:y|ies)\\b[’'”\"]*(?:[^.]{0,40}?\\b(?:includ\\w+|are|being|namely|compris\\w+|consist\\w* of|made up of)\\b|\\s*[:(–-]|\\s*$)(.*)");
    private static final LocalDate PROBATION_JOINED = LocalDate.of(2010, 4, 1);
    private static final int A_LIST = 2;

    private record Kind(String name, Pattern words) {
        Kind(String name, String words) {
            this(name, Pattern.compile("(?i)\\b(?:" + words + ")"));
        }
    }

    private static final Kind PROBATION = new Kind("probation", "probation");
    private static final List<Kind> KINDS = List.of(
            new Kind("the councils", "councils?\\b|local authorit"),
            new Kind("the police", "police|constabulary"),
            new Kind("fire and rescue", "fire\\b"),
            PROBATION,
            new Kind(
                    "health", "health|integrated care|clinical commissioning|primary care|ICBs?\\b|CCGs?\\b|PCTs?\\b"));

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        List<Passage> prose = reading.prose().toList();
        for (int i = 0; i < prose.size(); i++) {
            String points = points(prose, i);
            List<String> sentences = Sentences.of(prose.get(i).text());
            for (int s = 0; s < sentences.size(); s++) {
                Matcher list = LIST.matcher(sentences.get(s));
                if (list.find()) {
                    String named = list.group(1) + (s == sentences.size() - 1 ? points : "");
                    check(named, prose.get(i), sentences.get(s), reading, findings);
                }
            }
        }
        return findings;
    }

    /** The points that hang on a paragraph belong to its last sentence. */
    private static String points(List<Passage> prose, int paragraph) {
        StringBuilder points = new StringBuilder();
        String place = prose.get(paragraph).place() + ", point ";
        for (int i = paragraph + 1; i < prose.size() && prose.get(i).place().startsWith(place); i++) {
            points.append(' ').append(prose.get(i).text());
        }
        return points.toString();
    }

    private static void check(String named, Passage passage, String sentence, Reading reading, List<Finding> findings) {
        List<String> missing = KINDS.stream()
                .filter(kind -> kind != PROBATION || !reading.to().isBefore(PROBATION_JOINED))
                .filter(kind -> !kind.words().matcher(named).find())
                .map(Kind::name)
                .toList();
        if (!missing.isEmpty() && KINDS.size() - missing.size() >= A_LIST) {
            findings.add(new Finding(
                    "RPT-AUTHORITIES",
                    Severity.ASK,
                    passage.place(),
                    sentence,
                    "The list of responsible authorities leaves out " + String.join(" and ", missing)
                            + " (Crime and Disorder Act 1998, section 5(1))."));
        }
    }
}
