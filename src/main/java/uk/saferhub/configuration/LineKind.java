package uk.saferhub.configuration;

/** What a line between two groups means. */
public enum LineKind {
    REPORTS_TO("reports to"),
    SUB_GROUP_OF("is a sub-group of"),
    INFORMS("informs"),
    ESCALATES_TO("escalates to"),
    SHARES_MEMBERS_WITH("shares members with");

    private final String words;

    LineKind(String words) {
        this.words = words;
    }

    /** As it reads between two names. */
    public String words() {
        return words;
    }
}
