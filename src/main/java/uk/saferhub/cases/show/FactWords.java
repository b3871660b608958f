package uk.saferhub.cases.show;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.web.Dates;

/** The facts of a timeline entry in words: each that is known by name, one a line; the names of changed fields as they are. */
final class FactWords {

    private static final List<String> ORDER = List.of(
            "clock",
            "why",
            "what",
            "person",
            "place",
            "part",
            "role",
            "agency",
            "outcome",
            "reason",
            "from",
            "to",
            "officer",
            "score",
            "band",
            "override",
            "words",
            "basis",
            "told",
            "feedback",
            "sustained",
            "due_on",
            "answer_due_on",
            "next_review_on",
            "until",
            "meeting_on",
            "about",
            "stands_in_for",
            "Title",
            "Aim",
            "Next review");

    private FactWords() {}

    /** @param label what a code of the fact of that name is called */
    static String of(Map<String, Object> facts, BinaryOperator<String> label) {
        return ORDER.stream()
                .filter(facts::containsKey)
                .flatMap(name -> line(name, String.valueOf(facts.get(name)), label))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> line(String name, String value, BinaryOperator<String> label) {
        if (value.isBlank()) return Stream.empty();
        boolean code = List.of("role", "outcome", "reason", "band").contains(name);
        boolean day = value.matches("\\d{4}-\\d\\d-\\d\\d");
        String words = day ? Dates.day(LocalDate.parse(value)) : code ? label.apply(name, value) : value;
        return Stream.of(CaseWords.text("fact." + name.replace(' ', '_'), words));
    }
}
