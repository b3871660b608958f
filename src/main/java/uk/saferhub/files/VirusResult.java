package uk.saferhub.files;

/** What is known of viruses in a file; it stays with the file for good. */
public enum VirusResult {
    CLEAN,
    NOT_CHECKED,
    FOUND
}
