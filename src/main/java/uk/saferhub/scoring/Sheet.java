package uk.saferhub.scoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Matrix.Band;
import uk.saferhub.kernel.HeldWords;

/**
 * One scoring of a record: the matrix it is scored on, each agency's answers, and the agreed score once there is one.
 *
 * @param recordId the referral or case
 * @param agencies those who were asked or have answered, by name
 */
public record Sheet(
        UUID id,
        UUID realmId,
        UUID recordId,
        Matrix matrix,
        Occasion occasion,
        List<Agency> agencies,
        @Nullable Agreed agreed) {

    /** A body and its newest answers; none yet where it was only asked. */
    public record Agency(UUID organisationId, String name, List<Answer> answers) {}

    /**
     * @param band where the total falls
     * @param chosen the band chosen in its place, or null
     */
    public record Agreed(
            List<Answer> answers,
            int total,
            Band band,
            @Nullable ChosenBand chosen,
            String reason,
            Instant at,
            String by) {

        private Agreed under(HeldWords held) {
            ChosenBand told = chosen == null ? null : new ChosenBand(chosen.band(), held.in(chosen.reason()));
            return new Agreed(Answer.under(answers, held), total, band, told, held.in(reason), at, by);
        }
    }

    /** As it is told to somebody from whom these words are held back (SHR-04): in the reasons that were given. */
    public Sheet under(HeldWords held) {
        if (held.words().isEmpty()) return this;
        List<Agency> told = agencies.stream()
                .map(agency -> new Agency(agency.organisationId(), agency.name(), Answer.under(agency.answers(), held)))
                .toList();
        return new Sheet(id, realmId, recordId, matrix, occasion, told, agreed == null ? null : agreed.under(held));
    }

    /** The newest answers of a body; empty where it has given none. */
    public List<Answer> answersOf(UUID organisationId) {
        return agencies.stream()
                .filter(agency -> agency.organisationId().equals(organisationId))
                .findFirst()
                .map(Agency::answers)
                .orElse(List.of());
    }

    public Tally tally(List<Answer> answers) {
        return Tally.of(matrix, answers);
    }

    /** The band that counts: the chosen one where there is one. Null until the score is agreed. */
    public @Nullable Band band() {
        if (agreed == null) return null;
        ChosenBand chosen = agreed.chosen();
        if (chosen == null) return agreed.band();
        return matrix.bands().stream()
                .filter(band -> band.code().equals(chosen.band()))
                .findFirst()
                .orElse(agreed.band());
    }

    /** What the band that counts sets off, as a sentence; empty until the score is agreed. */
    public String setsOff() {
        Band band = band();
        if (band == null) return "";
        var parts = new java.util.ArrayList<String>();
        if (band.goesToPanel())
            parts.add("goes to the problem-solving meeting" + within(band.goesWithin(), " within %d working days"));
        if (band.firstActionWithin() != null)
            parts.add("first action" + within(band.firstActionWithin(), " in %d working days"));
        if (band.reviewEvery() != null) parts.add("reviewed" + within(band.reviewEvery(), " every %d days"));
        if (parts.isEmpty()) return "";
        String sentence = String.join("; ", parts) + ".";
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.UK) + sentence.substring(1);
    }

    private static String within(@Nullable Integer days, String words) {
        return days == null ? "" : words.formatted(days);
    }

    /** The words of one's answer to a factor, for a table; empty where there is none. */
    public static String words(Matrix.Factor factor, List<Answer> answers) {
        return Tally.level(factor, answers)
                .map(level -> level.label() + " (" + level.points() + ")")
                .orElse("");
    }

    /** The reason given with an answer to a factor; empty where there is none. */
    public static String reason(Matrix.Factor factor, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.factor().equals(factor.code()))
                .map(Answer::reason)
                .findFirst()
                .orElse("");
    }
}
