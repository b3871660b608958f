package uk.saferhub.notices.support;

import uk.saferhub.kernel.Transitions;

/** How support stands. Somebody may say yes after a no, and begin after all. */
enum SupportState {
    MADE,
    ACCEPTED,
    DECLINED,
    TAKEN_UP,
    NOT_KEPT,
    COMPLETED;

    static final Transitions<SupportState, SupportEvent> TABLE = Transitions.from(SupportEvent.class, MADE)
            .edge(MADE, SupportEvent.ACCEPTED, ACCEPTED)
            .edge(MADE, SupportEvent.DECLINED, DECLINED)
            .edge(MADE, SupportEvent.TAKEN_UP, TAKEN_UP)
            .edge(MADE, SupportEvent.NOT_KEPT, NOT_KEPT)
            .edge(ACCEPTED, SupportEvent.DECLINED, DECLINED)
            .edge(ACCEPTED, SupportEvent.TAKEN_UP, TAKEN_UP)
            .edge(ACCEPTED, SupportEvent.NOT_KEPT, NOT_KEPT)
            .edge(DECLINED, SupportEvent.ACCEPTED, ACCEPTED)
            .edge(DECLINED, SupportEvent.TAKEN_UP, TAKEN_UP)
            .edge(TAKEN_UP, SupportEvent.NOT_KEPT, NOT_KEPT)
            .edge(TAKEN_UP, SupportEvent.COMPLETED, COMPLETED)
            .edge(NOT_KEPT, SupportEvent.TAKEN_UP, TAKEN_UP)
            .build();
}
