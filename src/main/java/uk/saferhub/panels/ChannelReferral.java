package uk.saferhub.panels;

import java.time.LocalDate;

/**
 * A Channel case as it is opened: the police's number for it and what is counted. No name, no address, no assessment.
 *
 * @param nationalReference the case's number in the police's system, which holds the file
 */
public record ChannelReferral(
        String nationalReference, LocalDate referredOn, Sex sex, Known mentalHealth, Ideology ideology) {

    /** As recorded by the police. */
    public enum Sex {
        MALE,
        FEMALE,
        OTHER,
        NOT_KNOWN
    }

    /** Whether there are mental health needs. */
    public enum Known {
        YES,
        NO,
        NOT_KNOWN
    }

    /** The concern that the case was referred for. */
    public enum Ideology {
        FAR_RIGHT,
        ISLAMIST,
        MIXED_OR_UNCLEAR,
        OTHER,
        NONE,
        NOT_KNOWN
    }
}
