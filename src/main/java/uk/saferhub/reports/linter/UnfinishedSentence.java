package uk.saferhub.reports.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.prose.Sentences;

/** RPT-UNFINISHED: every sentence is finished, in whatever words it breaks off. */
final class UnfinishedSentence implements Rule {

    private final Endings endings = Endings.ofThisLanguage();

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        reading.prose().forEach(passage -> {
            List<String> sentences = Sentences.of(passage.text());
            for (int i = 0; i < sentences.size(); i++) {
                boolean ends = i == sentences.size() - 1;
                find(sentences.get(i), passage, ends).ifPresent(findings::add);
            }
        });
        return findings;
    }

    private Optional<Finding> find(String sentence, Passage passage, boolean ends) {
        Optional<String> why = endings.unfinished(sentence);
        if (why.isEmpty() && ends && passage.last()) {
            why = noEnd(sentence);
        }
        return why.map(message -> new Finding("RPT-UNFINISHED", Severity.FAULT, passage.place(), sentence, message));
    }

    private static Optional<String> noEnd(String sentence) {
        if (sentence.matches("(?s).*[:,;–—-]\\s*$")) {
            return Optional.of("The paragraph ends where something should follow.");
        }
        return sentence.matches("(?s).*[.!?…][\"”’')\\]]*\\s*$")
                ? Optional.empty()
                : Optional.of("The paragraph ends without a full stop: is it finished?");
    }
}
