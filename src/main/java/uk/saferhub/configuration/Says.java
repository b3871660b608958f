package uk.saferhub.configuration;

/** A part of a pack that reads as a sentence but has no code of its own. */
public interface Says {
    String toSentence();
}
