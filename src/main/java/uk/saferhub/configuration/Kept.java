package uk.saferhub.configuration;

/** The kinds of record for which a partnership says how long they are kept, each with what that may be counted from. */
public enum Kept {
    HUB_CASE(CountedFrom.END),
    HUB_CASE_OF_CHILD(CountedFrom.BIRTH),
    REFERRAL_NOT_ACCEPTED(CountedFrom.DECISION),
    COMPLAINT(CountedFrom.LAST_ENTRY),
    NOTICE(CountedFrom.LAST_ENTRY),
    NOTICE_WITH_PENALTY(CountedFrom.LAST_ENTRY),
    NOTICE_NOT_ENDED(CountedFrom.LAST_ENTRY),
    PROSECUTION(CountedFrom.END),
    CLOSURE_ORDER(CountedFrom.END),
    PUBLIC_SPACE_ORDER(CountedFrom.END),
    MARAC_CASE(CountedFrom.LAST_HEARING),
    MATAC_CASE(CountedFrom.END),
    CHANNEL_CASE(CountedFrom.END),
    INTELLIGENCE(CountedFrom.LAST_ENTRY),
    DOMESTIC_HOMICIDE_REVIEW(CountedFrom.PUBLICATION),
    CASE_REVIEW(CountedFrom.END),
    EVALUATION(CountedFrom.END),
    PROVIDER_RETURN(CountedFrom.CONTRACT_END),
    FUNDING(CountedFrom.YEAR_END),
    MEETING(CountedFrom.MEETING),
    DECISION(CountedFrom.MEETING),
    PANEL_SITTING(CountedFrom.MEETING),
    STRATEGY_PAPER(CountedFrom.MEETING),
    ANALYSIS_PAPER(CountedFrom.MEETING),
    ENGAGEMENT(CountedFrom.MEETING),
    STREET_WORK(CountedFrom.LAST_ENTRY),
    MATTER_PASSED_ON(CountedFrom.LAST_ENTRY),
    HANDED_OVER(CountedFrom.LAST_ENTRY),
    INFORMATION_REQUEST(CountedFrom.END),
    COPIES_FOUND(CountedFrom.LAST_ENTRY),
    PERSON(CountedFrom.LAST_ENTRY),
    INDEX_ENTRY(CountedFrom.LAST_ENTRY),
    DATA_BREACH(CountedFrom.END),
    AUDIT(CountedFrom.LAST_ENTRY);

    /** The day from which the time runs. */
    public enum CountedFrom {
        END,
        DECISION,
        BIRTH,
        LAST_ENTRY,
        LAST_HEARING,
        PUBLICATION,
        CONTRACT_END,
        YEAR_END,
        MEETING
    }

    private final CountedFrom from;

    Kept(CountedFrom from) {
        this.from = from;
    }

    /** The day that SaferHub knows of a record of this kind. */
    public CountedFrom countedFrom() {
        return from;
    }
}
