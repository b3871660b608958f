package uk.saferhub.privacy.requests;

/** How requests stand on a day, as the register is narrowed. The conditions take the parameter {@code today}. */
enum State {
    OPEN("r.closed_on is null"),
    OVERDUE("r.closed_on is null and r.due_on < :today"),
    IN_TIME("r.closed_on is not null and (r.due_on is null or r.closed_on <= r.due_on)"),
    LATE("r.closed_on > r.due_on"),
    ALL("true");

    private final String condition;

    State(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
