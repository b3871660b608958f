package uk.saferhub.privacy.breaches;

/** How a breach touches people's rights and freedoms, by which it is told or not: UK GDPR articles 33(1) and 34(1). */
public enum Risk {
    UNLIKELY,
    RISK,
    HIGH
}
