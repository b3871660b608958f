package uk.saferhub.crimedata.incidents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five characteristics by which hostility is monitored nationally. One crime can be about several. */
public enum Strand {
    RACE("Race or ethnicity", "race|ethnicity|race or ethnicity|racist"),
    RELIGION("Religion or belief", "religion|belief|faith|religion or belief"),
    SEXUAL_ORIENTATION("Sexual orientation", "sexual orientation|homophobic|sexuality"),
    DISABILITY("Disability", "disability|disabled"),
    TRANSGENDER("Transgender identity", "transgender|transgender identity|trans|transphobic");

    private final String words;
    private final String known;

    Strand(String words, String known) {
        this.words = words;
        this.known = known;
    }

    public String words() {
        return words;
    }

    /** As it is stored: "sexual orientation". */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<Strand> of(String text) {
        return Arrays.stream(values())
                .filter(strand -> text.strip().toLowerCase(Locale.ROOT).matches(strand.known))
                .findFirst();
    }

    static Strand stored(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
