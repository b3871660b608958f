package uk.saferhub.cases.transfer;

/**
 * What those in a case that came by agreement say to the hub that is asked.
 *
 * @param covers whether they were asked and agree that it reads the case
 * @param basis where they do not, on what other basis it goes; blank for none
 */
record Agreement(boolean covers, String basis) {

    /** Of a case that rests on a power or a duty: nobody need be asked. */
    static final Agreement NOT_NEEDED = new Agreement(false, "");

    /** As the timeline tells it. */
    String told() {
        return covers
                ? "Those in it agree that this hub reads it"
                : "Without the agreement of those in it, on another basis: " + basis;
    }
}
