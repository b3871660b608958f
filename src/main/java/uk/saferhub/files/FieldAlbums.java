package uk.saferhub.files;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;

/** Photographs that follow what was recorded from a phone. */
@Component
public class FieldAlbums {

    private final Albums albums;
    private final Folders folders;

    FieldAlbums(Albums albums, Folders folders) {
        this.albums = albums;
        this.folders = folders;
    }

    /**
     * Attaches them to a record of the sender's own.
     *
     * @param made whether the actor made the record with that key
     * @param taken the phone's day, such as 2026-06-04; any other words mean today
     * @throws NotFound unless the actor made that record
     * @throws uk.saferhub.kernel.Refusal where a photograph is not kept
     */
    public void attach(
            String reference, Predicate<UUID> made, String taken, @Nullable List<MultipartFile> photos, Actor actor) {
        try (Album album = albums.of(photos)) {
            var folder = folders.work(reference, actor);
            if (!made.test(folder.record().id())) throw new NotFound();
            album.attach(folder, day(taken, actor.today()), actor);
        }
    }

    private static LocalDate day(String taken, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(taken);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException unsaid) {
            return today;
        }
    }
}
