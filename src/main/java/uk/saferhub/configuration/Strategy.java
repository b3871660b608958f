package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/** A strategy or plan that priorities belong to (STR-01); it may be owned by two partnerships. */
@Means("A strategy or plan, and the years it covers.")
public record Strategy(
        String code,
        @Names(Partnership.class) List<String> partnerships,
        String title,
        @Means("As it is printed: \"2017-20\".") String period,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Means("The plans of others that it supports.") List<Support> supports)
        implements Thing, Dated {

    /** What it supports of another body's plan. */
    @Means("A priority of another plan that this strategy supports.")
    public record Support(String plan, String priority) {}

    @Override
    public String toSentence() {
        return "\"" + title + "\" is a strategy of " + Say.list(partnerships) + Say.period(this) + ".";
    }
}
