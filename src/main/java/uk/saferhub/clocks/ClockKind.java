package uk.saferhub.clocks;

import java.util.Locale;

/** What the program keeps a clock of. How each is counted stands in the pack under its {@link #code()}. */
public enum ClockKind {
    /** Of the hub: a referral is decided. */
    REFERRAL_DECISION,
    /** Of the lead: a case is reviewed. */
    CASE_REVIEW,
    /** Of the lead: somebody harmed hears how it stands. */
    VICTIM_UPDATE,
    /** Of an agency that was asked: it says what it knows. */
    RESEARCH_ANSWER,
    /** Of whoever took a complaint: its reporter hears that it came in. */
    COMPLAINT_ACKNOWLEDGEMENT,
    /** Of whoever took a complaint: its reporter hears what was done. */
    COMPLAINT_ANSWER;

    /** As packs and figures name it: {@code referral-decision}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
