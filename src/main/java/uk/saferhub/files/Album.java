package uk.saferhub.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import uk.saferhub.access.Actor;
import uk.saferhub.files.checking.Checked;
import uk.saferhub.files.checking.FileCheck;
import uk.saferhub.files.checking.FileFault;
import uk.saferhub.files.checking.Unfit;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.web.Dates;

/**
 * Photographs that came with a record, checked as any other file: where and with what they were taken is removed. Each becomes a
 * document of the record. To be closed.
 */
public final class Album implements AutoCloseable {

    private static final String SOURCE = "SaferHub's own rule on what files are kept";

    private record Picture(Path sent, Checked checked) {}

    private final Documents documents;
    private final Spool spool = new Spool();
    private final List<Picture> pictures = new ArrayList<>();

    Album(Documents documents) {
        this.documents = documents;
    }

    /** @throws uk.saferhub.kernel.Refusal where it is no photograph that is kept */
    void take(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename());
        try {
            if (file.getSize() > FileCheck.MOST) throw new Unfit(FileFault.TOO_LARGE);
            Path sent = spool.file();
            file.transferTo(sent);
            Checked checked = FileCheck.check(sent, name);
            DocumentRules.isPhotograph(checked.kind()).orThrow();
            pictures.add(new Picture(sent, checked));
        } catch (Unfit unfit) {
            throw refusal(unfit, name);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /**
     * Attaches them all.
     *
     * @param takenOn the day (Europe/London) that their titles say
     * @throws uk.saferhub.kernel.Refusal where the scanner found a virus or did not answer
     */
    public void attach(Folder folder, LocalDate takenOn, Actor actor) {
        var described = new Documents.Described(
                "Photograph of " + Dates.day(takenOn), ShownTo.ALL, Marking.OFFICIAL_SENSITIVE, "");
        for (Picture picture : pictures) {
            try {
                documents.attach(folder, described, picture.sent(), picture.checked(), actor);
            } catch (Unfit unfit) {
                throw refusal(unfit, picture.checked().name());
            }
        }
    }

    private static Refusal refusal(Unfit unfit, String name) {
        return new Refusal(Decision.refused(unfit.fault().rule(), unfit.fault().sentence(name), SOURCE));
    }

    @Override
    public void close() {
        spool.close();
    }
}
