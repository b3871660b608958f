package uk.saferhub.panels;

import java.time.LocalDate;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether a Channel case may be opened, and what step it may take. */
final class ChannelRules {

    private static final String ACT = "Counter-Terrorism and Security Act 2015 s.36";
    private static final Words WORDS = Words.of(ChannelRules.class);

    private ChannelRules() {}

    /** A case is kept in Channel's own compartment whatever a role allows elsewhere. */
    static Decision mayOpen(ChannelReferral referral, String compartment, boolean alreadyOpen, LocalDate today) {
        return rule(compartment.equals("channel"), "CHN-06-A", "CHN-06")
                .and(() -> rule(!referral.referredOn().isAfter(today), "CHN-01-A", "CHN-01"))
                .and(() -> rule(!alreadyOpen, "CHN-08-A", "CHN-08"));
    }

    static Decision mayTake(ChannelCase subject, ChannelStep step, LocalDate today) {
        boolean exit = step.event() == ChannelEvent.EXIT;
        return ChannelStage.TABLE
                .may(subject.stage(), step.event(), "CHN-03-A", WORDS.text("CHN-03-A"))
                .and(() -> rule(
                        !step.takenOn().isAfter(today) && !step.takenOn().isBefore(subject.lastOn()),
                        "CHN-03-B",
                        "CHN-03"))
                .and(() -> rule(exit == (step.closingReason() != null), "CHN-04-A", ACT))
                .and(() -> rule(mayEngage(subject, step.event()), "CHN-05-A", "CHN-05"))
                .and(() -> rule(
                        step.event() != ChannelEvent.REVIEW_AFTER_EXIT || subject.reviewsAfterExit() < 2,
                        "CHN-04-B",
                        "CHN-04"));
    }

    private static boolean mayEngage(ChannelCase subject, ChannelEvent event) {
        return switch (event) {
            case ENGAGE_PROVIDER -> !subject.provider();
            case END_PROVIDER -> subject.provider();
            default -> true;
        };
    }

    private static Decision rule(boolean holds, String rule, String section) {
        return Decision.when(holds, rule, WORDS.text(rule), section);
    }
}
