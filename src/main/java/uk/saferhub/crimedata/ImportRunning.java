package uk.saferhub.crimedata;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Thrown where another import is running, in this program or another: one at a time may run over the same folder. */
public final class ImportRunning extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    public ImportRunning(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
