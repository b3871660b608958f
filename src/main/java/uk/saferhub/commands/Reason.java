package uk.saferhub.commands;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.springframework.beans.factory.BeanCreationException;
import uk.saferhub.access.NotFound;

/** Why a command ended with 1, in a sentence: what Java says of files is often their path and no more. */
final class Reason {

    private Reason() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case NotFound nothing ->
                "There is nothing by these codes: check the partnership, the template, the pack or the number that was given.";
            case UncheckedIOException wrapped when wrapped.getCause() instanceof FileSystemException cause -> of(cause);
            case NoSuchFileException missing ->
                missing.getFile() + ": there is no such file, or no such folder to write it in.";
            case AccessDeniedException denied -> denied.getFile() + ": you may not read or write there.";
            case FileAlreadyExistsException taken -> taken.getFile() + ": something of that name is there already.";
            case NotDirectoryException file -> file.getFile() + ": this is a file, and a folder is needed.";
            // A setting that a part of the program will not start with: Spring's own sentence names parts, and not the
            // setting.
            case BeanCreationException start
            when start.getMostSpecificCause() instanceof IllegalArgumentException wrong -> of(wrong);
            case FileSystemException other -> other.getFile() + ": " + said(other.getReason());
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }

    private static String said(@org.jspecify.annotations.Nullable String reason) {
        return (reason == null ? "the system could not read or write it" : reason) + ".";
    }
}
