package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.NoticeType.Recipient;

/**
 * A notice as an officer makes it out.
 *
 * @param partnership whose notice: a code
 * @param type code of the type
 * @param issuedOn the day of issue (Europe/London); long past where history is entered
 * @param counted what reports count it under
 * @param prior reference of the step before, such as the warning; null where there is none
 * @param order reference of the order that was broken; null where the type is not given under one
 * @param away from when until when it keeps somebody away from a place; null where its type does not
 */
public record NewNotice(
        String partnership,
        String type,
        LocalDate issuedOn,
        Served served,
        Where where,
        Matter matter,
        Counted counted,
        @Nullable String prior,
        @Nullable String order,
        @Nullable Away away) {

    /** One that keeps nobody away from a place. */
    public NewNotice(
            String partnership,
            String type,
            LocalDate issuedOn,
            Served served,
            Where where,
            Matter matter,
            Counted counted,
            @Nullable String prior,
            @Nullable String order) {
        this(partnership, type, issuedOn, served, where, matter, counted, prior, order, null);
    }

    /** @param age in years, as given; null where it was not asked */
    public record Served(
            Recipient kind, String name, @Nullable Integer age) {}

    /**
     * @param place premises or spot, as an address
     * @param area code of the area that it lies in, such as a ward
     */
    public record Where(String place, String area) {}

    /**
     * @param conduct code of the kind of conduct
     * @param happened what happened, in the officer's words
     * @param requires what must be done or stopped; empty for a penalty
     * @param complyBy last day to comply; null to take the pack's number of days
     * @param answers to the questions that the type asks, in their order
     */
    public record Matter(
            String conduct,
            String happened,
            String requires,
            @Nullable LocalDate complyBy,
            List<String> answers) {}

    /** Codes of the pack, each null where there is none. */
    public record Counted(
            @Nullable String team,
            @Nullable String theme,
            @Nullable String operation) {

        public static final Counted NOWHERE = new Counted(null, null, null);

        public static Counted by(String team) {
            return new Counted(team, null, null);
        }
    }
}
