package uk.saferhub.briefings;

/** What the partnership records of its own work in a ward. */
enum OwnWork {
    COMPLAINTS("published_complaints", "received_on"),
    PATROLS("published_patrols", "walked_on"),
    ENGAGEMENTS("published_engagements", "held_on"),
    OPERATIONS("published_joint_actions", "held_on");

    private final String view;
    private final String date;

    OwnWork(String view, String date) {
        this.view = view;
        this.date = date;
    }

    /** The view that its feature offers to figures. */
    String view() {
        return view;
    }

    /** The view's column with the day that counts. */
    String date() {
        return date;
    }
}
