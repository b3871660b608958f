package uk.saferhub.cases.flag;

import uk.saferhub.kernel.Decision;

/** Marks on agencies' own files: facts in, decision out (MRC-11, IDX-07). */
final class FlagRules {

    private static final String POLICY = "Marks on agencies' own files end after twelve months, as for MARAC";

    private FlagRules() {}

    /** MRC-11-A: one mark for one file. @param standing whether one of theirs stands for the same person */
    static Decision mayFlag(boolean standing) {
        return Decision.when(
                !standing, "MRC-11-A", "Your agency's file is marked already. Take that mark down first.", POLICY);
    }

    /** MRC-11-B: whose file it is says that the mark is down, or the hub that heard so from them. */
    static Decision mayUnflag(boolean own, boolean asHub) {
        return Decision.when(
                own || asHub, "MRC-11-B", "Only the agency whose file it is, or the hub, takes this down.", POLICY);
    }

    /** MRC-11-C: it is taken down once. */
    static Decision stands(boolean standing) {
        return Decision.when(standing, "MRC-11-C", "This mark was taken down already.", POLICY);
    }
}
