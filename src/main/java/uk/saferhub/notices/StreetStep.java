package uk.saferhub.notices;

import static uk.saferhub.access.Permission.ISSUE_NOTICE;
import static uk.saferhub.access.Permission.RECORD_PENALTY;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.web.Words;

/** What may become of a notice that an officer records in the street (ENF-15). Appeals, expiry and courts are a desk's. */
enum StreetStep {
    SERVICE(NoticeEvent.SERVED),
    COMPLIANCE(NoticeEvent.COMPLIED),
    BREACH(NoticeEvent.BREACHED),
    PAYMENT(null),
    WITHDRAWAL(NoticeEvent.WITHDRAWN);

    static final String PATH = "/field/notice-step";
    private static final Words WORDS = Words.of(StreetStep.class);

    private final @Nullable NoticeEvent event;

    StreetStep(@Nullable NoticeEvent event) {
        this.event = event;
    }

    /** What it is recorded as; null for money, which changes no state. */
    @Nullable
    NoticeEvent event() {
        return event;
    }

    Permission permission() {
        return this == PAYMENT ? RECORD_PENALTY : ISSUE_NOTICE;
    }

    /** Proof and reason must be given; what was seen of a breach may be. */
    boolean needsWords() {
        return this == SERVICE || this == WITHDRAWAL;
    }

    String path() {
        return PATH + "/" + name().toLowerCase(java.util.Locale.ROOT);
    }

    String title() {
        return WORDS.of(this);
    }

    String hint() {
        return WORDS.text("hint." + name());
    }

    /** What its words are. */
    String asked() {
        return WORDS.text("asked." + name());
    }

    static List<StreetStep> of(Actor actor) {
        return Arrays.stream(values())
                .filter(step -> actor.may(step.permission()))
                .toList();
    }

    /** @throws NotFound where there is no such step, or it is not for this person */
    static StreetStep named(String noun, Actor actor) {
        return of(actor).stream()
                .filter(step -> step.path().equals(PATH + "/" + noun))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
