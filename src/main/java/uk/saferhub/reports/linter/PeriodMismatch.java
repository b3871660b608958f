package uk.saferhub.reports.linter;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.NumberWords;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Passage;

/** RPT-PERIOD: figures cover what the paper covers; "annual" and "two years" are as long as their dates; a term has a last day. */
final class PeriodMismatch implements Rule {

    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final String DATE = "(\\d{1,2})(?:st|nd|rd|th)? (" + MONTHS + ") (\\d{4})";
    private static final Pattern SPAN = Pattern.compile(DATE + "\\s*(?:to|until|-|–|—|and)\\s*" + DATE);
    private static final Pattern LENGTH = Pattern.compile(
            "\\b(annual|yearly|biennial|triennial|(?:" + NumberWords.PATTERN + ")[ -]years?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_DATED = Pattern.compile("from " + DATE + " (?:to|until) (\\d{4})\\b");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            String text = passage.text();
            for (Inline piece : passage.words()) {
                if (piece instanceof Inline.Quoted quoted && outside(quoted.figure(), reading)) {
                    findings.add(finding(
                            passage,
                            "The figure “" + quoted.figure().caption() + "” reaches beyond the period of the report."));
                }
            }
            if (HALF_DATED.matcher(text).find()) {
                findings.add(finding(passage, "A term begins on a day and ends in a year: say on which day."));
            }
            lengths(passage, text, findings);
        }
        return findings;
    }

    private static boolean outside(PaperFigure figure, Reading reading) {
        boolean early = figure.from() != null && figure.from().isBefore(reading.from());
        boolean late = figure.to() != null && figure.to().isAfter(reading.to());
        return early || late;
    }

    private static void lengths(Passage passage, String text, List<Finding> findings) {
        Matcher span = SPAN.matcher(text);
        Matcher length = LENGTH.matcher(text);
        if (!span.find() || !length.find()) {
            return;
        }
        Optional<LocalDate> from = date(span.group(1), span.group(2), span.group(3));
        Optional<LocalDate> to = date(span.group(4), span.group(5), span.group(6));
        if (from.isPresent() && to.isPresent()) {
            int years = Period.between(from.get(), to.get().plusDays(1)).getYears();
            long said = years(length.group(1));
            if (said > 0 && said != years) {
                findings.add(finding(
                        passage, "“%s” is said of dates that are %d years apart.".formatted(length.group(1), years)));
            }
        }
    }

    private static long years(String word) {
        return switch (word.toLowerCase(Locale.UK)) {
            case "annual", "yearly" -> 1;
            case "biennial" -> 2;
            case "triennial" -> 3;
            default -> NumberWords.read(word.replaceAll("(?i)[ -]years?$", "")).orElse(0);
        };
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.parse(day + " " + month + " " + year, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Finding finding(Passage passage, String message) {
        return new Finding("RPT-PERIOD", Severity.ASK, passage.place(), passage.text(), message);
    }
}
