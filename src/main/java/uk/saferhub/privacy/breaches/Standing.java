package uk.saferhub.privacy.breaches;

/** How a breach stands with the regulator, as the register is narrowed. The conditions speak of the alias {@code s}. */
enum Standing {
    WAITS("s.told_at is null and not s.not_told"),
    IN_TIME("s.told_at <= b.due_at"),
    LATE("s.told_at > b.due_at"),
    NOT_TOLD("s.told_at is null and s.not_told"),
    ALL("true");

    private final String condition;

    Standing(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
