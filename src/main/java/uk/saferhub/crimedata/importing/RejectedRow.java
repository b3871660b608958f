package uk.saferhub.crimedata.importing;

/** Thrown while reading one row that cannot be imported; its message is the reason that the report gives. */
class RejectedRow extends Exception {

    private static final long serialVersionUID = 1;

    RejectedRow(String reason) {
        super(reason, null, false, false);
    }
}
