package uk.saferhub.files.checking;

import java.nio.file.Path;

/**
 * A file that may be kept.
 *
 * @param name as it is kept: the name that was sent
 * @param bytes where what is kept lies; another file than the one that was sent where something was taken out of it
 * @param cleaned whether something was taken out: where and with what a photo was taken
 */
public record Checked(String name, FileKind kind, Path bytes, boolean cleaned) {}
