package uk.saferhub.privacy.requests;

/** By which right somebody asks. */
public enum RequestKind {
    /** For a copy of what is held of them: UK GDPR article 15, Data Protection Act 2018 section 45. */
    ACCESS,
    /** That something is put right: article 16, section 46. */
    RECTIFICATION,
    /** That something is erased: article 17, section 47. */
    ERASURE,
    /** That something is kept and not used: article 18, section 47(2) and (3). */
    RESTRICTION,
    /** That something is no longer done with their data: article 21. */
    OBJECTION,
    /** For information that a public authority holds: Freedom of Information Act 2000 section 1. */
    FOI,
    /** That an answer under that Act is looked at again: code of practice under section 45, part 5. */
    FOI_REVIEW,
    /** About what was done with their data, an answer among it: Data Protection Act 2018 section 164A. */
    COMPLAINT;

    /** Whether it is about the asker's own records, so that it must be known who asks. */
    public boolean isOwn() {
        return this != FOI && !isReview();
    }

    /** Whether it asks that something is looked at again. */
    boolean isReview() {
        return this == FOI_REVIEW || this == COMPLAINT;
    }

    /** Whether the time stands still, or begins anew, while the asker is asked what they mean. */
    boolean isClarified() {
        return this == ACCESS || this == FOI;
    }
}
