package uk.saferhub.panels;

import uk.saferhub.kernel.Transitions;

/** Where a Channel case stands, and what may happen next (requirements 3.3). */
public enum ChannelStage {
    REFERRED,
    POLICE_SCREEN,
    PANEL,
    CONSENTED,
    ADOPTED,
    EXITED,
    NOT_ADOPTED;

    /** Support begins only with consent: Counter-Terrorism and Security Act 2015 s.36(4). */
    static final Transitions<ChannelStage, ChannelEvent> TABLE = Transitions.from(ChannelEvent.class, REFERRED)
            .edge(REFERRED, ChannelEvent.SCREEN, POLICE_SCREEN)
            .edge(POLICE_SCREEN, ChannelEvent.BRING_TO_PANEL, PANEL)
            .edge(POLICE_SCREEN, ChannelEvent.NOT_ADOPT, NOT_ADOPTED)
            .edge(PANEL, ChannelEvent.CONSENT, CONSENTED)
            .edge(PANEL, ChannelEvent.NOT_ADOPT, NOT_ADOPTED)
            .edge(CONSENTED, ChannelEvent.ADOPT, ADOPTED)
            .edge(CONSENTED, ChannelEvent.NOT_ADOPT, NOT_ADOPTED)
            .edge(ADOPTED, ChannelEvent.ENGAGE_PROVIDER, ADOPTED)
            .edge(ADOPTED, ChannelEvent.END_PROVIDER, ADOPTED)
            .edge(ADOPTED, ChannelEvent.REVIEW, ADOPTED)
            .edge(ADOPTED, ChannelEvent.EXIT, EXITED)
            .edge(EXITED, ChannelEvent.REVIEW_AFTER_EXIT, EXITED)
            .build();
}
