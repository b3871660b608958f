package uk.saferhub.notices;

import static uk.saferhub.notices.NoticeEvent.*;

import java.util.EnumSet;
import java.util.Set;
import uk.saferhub.kernel.Transitions;

/** Where a notice stands (requirements 3.3). */
public enum NoticeState {
    DRAFT,
    AUTHORISED,
    ISSUED,
    SERVED,
    COMPLIED,
    BREACHED,
    APPEALED,
    QUASHED,
    WITHDRAWN,
    EXPIRED;

    static final Transitions<NoticeState, NoticeEvent> TABLE = Transitions.from(NoticeEvent.class, DRAFT)
            .edge(DRAFT, NoticeEvent.AUTHORISED, AUTHORISED)
            .edge(DRAFT, NoticeEvent.WITHDRAWN, WITHDRAWN)
            .edge(AUTHORISED, NoticeEvent.ISSUED, ISSUED)
            .edge(AUTHORISED, NoticeEvent.WITHDRAWN, WITHDRAWN)
            .edge(ISSUED, NoticeEvent.SERVED, SERVED)
            .edge(ISSUED, NoticeEvent.WITHDRAWN, WITHDRAWN)
            .edge(SERVED, NoticeEvent.COMPLIED, COMPLIED)
            .edge(SERVED, NoticeEvent.BREACHED, BREACHED)
            .edge(SERVED, NoticeEvent.APPEALED, APPEALED)
            .edge(SERVED, NoticeEvent.WITHDRAWN, WITHDRAWN)
            .edge(SERVED, NoticeEvent.EXPIRED, EXPIRED)
            // Conduct that was stopped may begin again while the notice lasts.
            .edge(COMPLIED, NoticeEvent.BREACHED, BREACHED)
            .edge(COMPLIED, NoticeEvent.WITHDRAWN, WITHDRAWN)
            .edge(COMPLIED, NoticeEvent.EXPIRED, EXPIRED)
            .edge(APPEALED, APPEAL_DISMISSED, SERVED)
            .edge(APPEALED, APPEAL_ALLOWED, QUASHED)
            .edge(APPEALED, NoticeEvent.WITHDRAWN, WITHDRAWN)
            // What must be stopped stays forbidden during an appeal (Anti-social Behaviour, Crime and Policing Act 2014
            // s.46(4)).
            .edge(APPEALED, NoticeEvent.BREACHED, BREACHED)
            .edge(BREACHED, NoticeEvent.APPEALED, APPEALED)
            .edge(BREACHED, NoticeEvent.WITHDRAWN, WITHDRAWN)
            .edge(BREACHED, NoticeEvent.EXPIRED, EXPIRED)
            .build();

    private static final Set<NoticeState> STANDING = EnumSet.of(SERVED, COMPLIED, BREACHED);

    /** Served and neither withdrawn, quashed, under appeal nor run out: another step may rest on it. */
    boolean stands() {
        return STANDING.contains(this);
    }
}
