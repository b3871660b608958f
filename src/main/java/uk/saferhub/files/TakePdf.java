package uk.saferhub.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import uk.saferhub.files.checking.FileFault;
import uk.saferhub.files.checking.FileKind;
import uk.saferhub.files.checking.Unfit;
import uk.saferhub.web.Fields;

/** Takes a PDF that a browser sent and that is kept by another module: checked as a document of a record is, and for viruses. */
@Component
public class TakePdf {

    private final VirusCheck viruses;

    TakePdf(VirusCheck viruses) {
        this.viruses = viruses;
    }

    /** Its bytes; what is wrong with it is noted beside the field "file". */
    public Optional<byte[]> of(@Nullable MultipartFile file, Fields fields) {
        String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
        try (Spool spool = new Spool()) {
            Optional<Taken> taken = Taken.of(file, spool, fields);
            if (taken.isEmpty()) return Optional.empty();
            if (taken.get().checked().kind() != FileKind.PDF) throw new Unfit(FileFault.NOT_ALLOWED);
            if (viruses.of(taken.get().sent()).result() == VirusResult.FOUND) throw new Unfit(FileFault.VIRUS);
            return Optional.of(Files.readAllBytes(taken.get().checked().bytes()));
        } catch (Unfit unfit) {
            fields.error("file", unfit.fault().sentence(name) + " Choose a PDF.");
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
