package uk.saferhub.privacy.breaches;

/** How personal data was breached: confidentiality, integrity or availability (UK GDPR article 4(12)). */
public enum BreachKind {
    SENT_WRONGLY,
    SEEN_WRONGLY,
    LOST,
    CHANGED,
    NOT_AVAILABLE,
    OTHER
}
