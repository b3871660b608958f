package uk.saferhub.privacy.collation;

/** Why something that is held of somebody is not given to them: Data Protection Act 2018, by paragraph. */
public enum Exemption {
    CRIME("Schedule 2 paragraph 2"),
    LAW_ENFORCEMENT("section 45(4)"),
    PROCEEDINGS("Schedule 2 paragraph 5(3)"),
    PROTECTING_PUBLIC("Schedule 2 paragraph 7"),
    OTHERS("Schedule 2 paragraph 16"),
    PRIVILEGE("Schedule 2 paragraph 19"),
    HEALTH("Schedule 3 paragraph 5"),
    SOCIAL_WORK("Schedule 3 paragraph 11"),
    CHILD_ABUSE("Schedule 3 paragraph 21"),
    NATIONAL_SECURITY("section 26");

    private final String section;

    Exemption(String section) {
        this.section = section;
    }

    /** "Schedule 2 paragraph 16". */
    public String section() {
        return section;
    }
}
