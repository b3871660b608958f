package uk.saferhub.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.saferhub.files.checking.Checked;
import uk.saferhub.files.checking.FileCheck;
import uk.saferhub.files.checking.FileFault;
import uk.saferhub.files.checking.Unfit;
import uk.saferhub.web.Fields;

/** A file that a browser sent and that may be kept. @param sent its bytes as they came */
record Taken(Path sent, Checked checked) {

    /** Takes it into the spool; what is wrong with it is noted beside the field "file". */
    static Optional<Taken> of(@Nullable MultipartFile file, Spool spool, Fields fields) {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file == null || name.isEmpty()) {
            fields.error("file", "Choose a file");
            return Optional.empty();
        }
        try {
            if (file.getSize() > FileCheck.MOST) throw new Unfit(FileFault.TOO_LARGE);
            Path sent = spool.file();
            file.transferTo(sent);
            return Optional.of(new Taken(sent, FileCheck.check(sent, name)));
        } catch (Unfit unfit) {
            fields.error("file", unfit.fault().sentence(name));
            return Optional.empty();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    String name() {
        return checked.name();
    }
}
