package uk.saferhub.crimedata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.intake.CrimeQueue;
import uk.saferhub.crimedata.intake.Inbox;
import uk.saferhub.kernel.Keys;
import uk.saferhub.web.Fields;

/** Takes files from a browser: a small one that is not packed is imported at once, all others wait for the job. */
@Component
class BringFiles {

    /** A file of some hundred rows takes a second or two. */
    private static final long AT_ONCE = 60_000;

    private static final int LONGEST_REASON = 400;

    private final CrimeData crime;
    private final CrimeQueue queue;
    private final Inbox inbox;

    BringFiles(CrimeData crime, CrimeQueue queue, Inbox inbox) {
        this.crime = crime;
        this.queue = queue;
        this.inbox = inbox;
    }

    /**
     * @return the import; null where something in the form is wrong, which the fields then say
     * @throws ImportRunning if the files are small and another import is running
     */
    @Nullable
    UUID bring(List<MultipartFile> files, Fields fields, Actor actor) throws IOException {
        Stated stated = stated(fields);
        String reason = fields.read().ticked("accept")
                ? fields.read().required("reason", LONGEST_REASON, "Say why rows that cannot be read may be left out")
                : "";
        if (files.stream().allMatch(MultipartFile::isEmpty))
            fields.error("files", "Choose a file or a zip from data.police.uk");
        if (!fields.ok()) return null;
        UUID id = Keys.next();
        List<Path> kept = inbox.keep(id, files);
        List<String> names =
                kept.stream().map(path -> path.getFileName().toString()).toList();
        if (!small(files)) {
            queue.ask(id, names, stated, reason, null, actor);
            return id;
        }
        try {
            Incomplete incomplete = reason.isEmpty() ? Incomplete.REFUSED : Incomplete.ACCEPTED;
            ImportReport report = crime.importFrom(kept, actor.name(), incomplete, stated, Progress.SILENT);
            queue.ask(id, names, stated, reason, report.files().getFirst().at(), actor);
            return id;
        } finally {
            inbox.remove(id);
        }
    }

    private static Stated stated(Fields fields) {
        try {
            Stated.of(fields.value("force"), "", "");
        } catch (IllegalArgumentException wrong) {
            fields.error("force", wrong.getMessage());
        }
        try {
            Stated.of("", fields.value("month").strip(), "");
        } catch (IllegalArgumentException wrong) {
            fields.error("month", wrong.getMessage());
        }
        try {
            Stated.of("", "", areas(fields));
        } catch (IllegalArgumentException wrong) {
            fields.error("areas-year", wrong.getMessage());
        }
        return fields.ok()
                ? Stated.of(fields.value("force"), fields.value("month").strip(), areas(fields))
                : Stated.NOTHING;
    }

    private static String areas(Fields fields) {
        String kind = fields.value("areas").strip();
        String year = fields.value("areas-year").strip();
        if (kind.isEmpty() && year.isEmpty()) return "";
        if (kind.isEmpty() || !year.matches("\\d{4}"))
            throw new IllegalArgumentException(
                    "Choose the kind of area and enter the year of its boundaries, such as 2025");
        return kind + "-" + year;
    }

    private static boolean small(List<MultipartFile> files) throws IOException {
        long size = 0;
        for (MultipartFile file : files) {
            size += file.getSize();
            try (InputStream in = file.getInputStream()) {
                byte[] head = in.readNBytes(2);
                boolean packed = head.length == 2
                        && (head[0] == 'P' && head[1] == 'K' || (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B);
                if (packed) return false;
            }
        }
        return size <= AT_ONCE;
    }
}
