package uk.saferhub.files;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.saferhub.files.checking.FileFault;
import uk.saferhub.files.checking.Unfit;

/** Asks the scanner that the operator has set up. Where none is, the file says so; where one is and does not answer, no file is kept. */
@Component
class VirusCheck {

    /** @param words what the scanner calls what it found, else empty */
    record Answer(VirusResult result, String words) {}

    private final String scanner;

    /** @param scanner {@code tcp:HOST:PORT} or {@code unix:/path/of/the/socket}; empty where there is none */
    VirusCheck(@Value("${saferhub.virus-scanner:}") String scanner) {
        this.scanner = scanner.strip();
        if (isSetUp()) Clamd.at(this.scanner);
    }

    boolean isSetUp() {
        return !scanner.isEmpty();
    }

    /** @throws Unfit where the scanner did not answer */
    Answer of(Path file) throws Unfit {
        if (!isSetUp()) return new Answer(VirusResult.NOT_CHECKED, "");
        try {
            return Clamd.at(scanner)
                    .scan(file)
                    .map(found -> new Answer(VirusResult.FOUND, found))
                    .orElse(new Answer(VirusResult.CLEAN, ""));
        } catch (IOException silent) {
            throw new Unfit(FileFault.NOT_CHECKED);
        }
    }
}
