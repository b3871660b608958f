package uk.saferhub.privacy.foi;

/** Why something need not be said or given: Freedom of Information Act 2000, by section. Those of which the public interest is weighed say so. */
public enum FoiExemption {
    S12("section 12", false),
    S14("section 14", false),
    S21("section 21", false),
    S22("section 22", true),
    S30("section 30", true),
    S31("section 31", true),
    S36("section 36", true),
    S38("section 38", true),
    S40("section 40", false),
    S41("section 41", false),
    S42("section 42", true),
    S43("section 43", true),
    S44("section 44", false);

    private final String section;
    private final boolean weighed;

    FoiExemption(String section, boolean weighed) {
        this.section = section;
        this.weighed = weighed;
    }

    /** "section 40". */
    public String section() {
        return section;
    }

    /** Whether it holds only as far as the public interest in it outweighs that in telling (section 2). */
    public boolean isWeighed() {
        return weighed;
    }
}
