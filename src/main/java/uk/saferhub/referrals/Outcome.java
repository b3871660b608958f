package uk.saferhub.referrals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import uk.saferhub.web.Words;

/** The ways in which a hub may decide a referral. */
enum Outcome {
    ACCEPT(ReferralEvent.ACCEPTED_IT),
    ALONE(ReferralEvent.LEFT_TO_ONE_AGENCY),
    PATHWAY(ReferralEvent.SENT_ELSEWHERE),
    DECLINE(ReferralEvent.DECLINED_IT);

    private static final Words WORDS = Words.of(Outcome.class);

    private final ReferralEvent event;

    Outcome(ReferralEvent event) {
        this.event = event;
    }

    ReferralEvent event() {
        return event;
    }

    /** How a referral stands that is decided so. */
    ReferralStatus status() {
        return ReferralStatus.TABLE.move(ReferralStatus.SCREENING, event);
    }

    /** Its part of an address. */
    String path() {
        return name().toLowerCase(Locale.UK);
    }

    static Optional<Outcome> at(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    /** The button. */
    String label() {
        return WORDS.text("Outcome." + name() + ".label");
    }

    /** What the referrer will be told, beside the button. */
    String tells() {
        return WORDS.text("Outcome." + name() + ".tells");
    }

    /** The answer to begin with; a person writes the rest. */
    String draft(String hub) {
        return WORDS.text("Outcome." + name() + ".draft", hub);
    }
}
