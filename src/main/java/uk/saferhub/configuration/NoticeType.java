package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of warning, notice, undertaking or penalty (ENF-01). Amounts and days stand in {@link Terms}, so that a
 * notice keeps those of its own date.
 *
 * @param plural as a report counts it
 * @param law the Act and section that gives the power, or a policy where there is none
 * @param servedOn who may be served
 * @param needs the step that must come first
 * @param nextSteps what may follow: codes of other types
 * @param mayBeProsecuted whether ignoring it is an offence
 */
@Means("A type of notice. A new one needs no change to the program.")
public record NoticeType(
        String code,
        String label,
        String plural,
        @Names(Partnership.class) List<String> partnerships,
        NoticeKind kind,
        String law,
        List<Recipient> servedOn,
        @Nullable Needs needs,
        List<Terms> terms,
        @Names(NoticeType.class) List<String> nextSteps,
        boolean mayBeProsecuted,
        @Nullable String offence,

        @Means("Whether it is given under a public space protection order, which must then be named.")
        boolean underOrder,

        @Means("Shown to the officer before it is issued.") List<String> questions)
        implements Thing {

    /** What a notice of this type is. */
    public enum NoticeKind {
        WARNING,
        NOTICE,
        REQUIREMENT,
        UNDERTAKING,
        PENALTY
    }

    /** Who may be served. */
    public enum Recipient {
        INDIVIDUAL,
        BODY
    }

    /**
     * The step that must have been taken first.
     *
     * @param anyOf one of these types, served (or breached, where {@code breached} says so)
     * @param sameConduct for the same conduct as this notice
     * @param timeToComply the time that the earlier step gave must be over
     * @param breached the earlier step must be recorded as breached
     */
    @Means("What must have been served first.")
    public record Needs(
            @Names(NoticeType.class) List<String> anyOf,
            boolean sameConduct,
            boolean timeToComply,
            boolean breached,
            String law) {}

    /**
     * Numbers that hold between two days, with where they come from. Money is in pence.
     *
     * @param minimumAge years; none where nobody is too young or only bodies are served
     * @param complyWithin days to comply that the form proposes
     * @param appealWithin days to appeal, counted as {@code appealCounting} says
     * @param proceedingsAfter days during which no proceedings may be taken while a penalty can be paid
     * @param lasts months after which it no longer counts, where the council's policy says so
     * @param keepsAwayHours hours for which it may keep somebody away from a place at most; then it asks from when until when
     * @param authorisedHours hours for which it may have been authorised beforehand at most
     */
    @Means("Amounts and day counts, from a day to a day, with their source. Money is in pence.")
    public record Terms(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer minimumAge,
            @Nullable Integer complyWithin,
            @Nullable Integer appealWithin,
            @Nullable Counting appealCounting,
            @Nullable String appealTo,
            @Nullable Integer penaltyPence,
            @Nullable Integer payWithin,
            @Nullable Integer discountPence,
            @Nullable Integer discountWithin,
            @Nullable Integer proceedingsAfter,
            @Nullable Counting proceedingsCounting,
            @Nullable Integer lasts,
            @Nullable Integer keepsAwayHours,
            @Nullable Integer authorisedHours,
            String source)
            implements Dated {}

    /** The amounts and day counts that hold on a day, if the type could be used on it. */
    public Optional<Terms> termsOn(LocalDate day) {
        return terms.stream().filter(t -> t.on(day)).findFirst();
    }

    @Override
    public String toSentence() {
        return NoticeSentence.of(this);
    }
}
