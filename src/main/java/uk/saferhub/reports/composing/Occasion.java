package uk.saferhub.reports.composing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.Period;

/**
 * For whom and of when a paper is made.
 *
 * @param settings of the pinned release
 * @param dated the day that the paper bears (Europe/London)
 * @param ordinal 1 for the first of its financial year
 * @param found the findings of an assessment, in their order
 */
public record Occasion(
        Settings settings, ReportTemplate template, Period period, LocalDate dated, int ordinal, List<Found> found) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    /** Of a report without findings. */
    public Occasion(Settings settings, ReportTemplate template, Period period, LocalDate dated, int ordinal) {
        this(settings, template, period, dated, ordinal, List.of());
    }

    public Occasion finding(List<Found> others) {
        return new Occasion(settings, template, period, dated, ordinal, others);
    }

    public String partnership() {
        return settings.partnership().name();
    }

    public String committee() {
        return settings.group(template.committee()).name();
    }

    /** "since April", with the year once it is more than a year ago. */
    String since() {
        boolean recent = period.from().plusYears(1).isAfter(dated);
        return "since " + (recent ? MONTH : MONTH_AND_YEAR).format(period.from());
    }

    /** "2022-23" for a financial year, else its days. */
    String label() {
        return period.equals(Period.financialYearOf(period.from()))
                ? "%d-%02d".formatted(period.from().getYear(), period.to().getYear() % 100)
                : period.inWords();
    }

    String ordinalInWords() {
        return ordinal <= ORDINALS.size() ? ORDINALS.get(ordinal - 1) : ordinal + "th";
    }
}
