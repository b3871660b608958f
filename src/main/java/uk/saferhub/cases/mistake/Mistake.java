package uk.saferhub.cases.mistake;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a case may have been entered by mistake and is taken back here; contributions, outcomes and incidents have their own way. */
enum Mistake {
    REVIEW("case_score", "held_on", "/reviews"),
    ASSESSMENT("case_assessment", "held_on", "/people"),
    UPDATE("case_update", "told_on", "/people"),
    PLACE("case_place", "held_from", "/people");

    private final String table;
    private final String day;
    private final String tab;

    Mistake(String table, String day, String tab) {
        this.table = table;
        this.day = day;
        this.tab = tab;
    }

    /** As addresses have it. */
    static Optional<Mistake> at(String path) {
        return Stream.of(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String table() {
        return table;
    }

    /** The column of its day. */
    String day() {
        return day;
    }

    /** Where it stood, behind the case's own address. */
    String tab() {
        return tab;
    }
}
