package uk.saferhub.complaints.street;

import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.files.Album;
import uk.saferhub.files.Albums;
import uk.saferhub.files.Folders;

/** Photographs that follow what was recorded from a phone: each comes by itself, under a name of its own, once. */
@Controller
class FieldPictures {

    private final Albums albums;
    private final Folders folders;
    private final JdbcClient client;

    FieldPictures(Albums albums, Folders folders, JdbcClient client) {
        this.albums = albums;
        this.folders = folders;
        this.client = client;
    }

    /** @param record the reference of what the sender recorded. @param taken the phone's day, such as 2026-06-04 */
    @PostMapping("/field/pictures")
    @Requires(value = RECORD_COMPLAINT, alsoRecords = true)
    ModelAndView add(
            Actor actor,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String taken,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo) {
        attach(record, day(taken, actor.today()), photo, actor);
        return new ModelAndView("redirect:/field?sent=" + record);
    }

    /** @throws NotFound unless the actor made that record. @throws uk.saferhub.kernel.Refusal where a photograph is not kept */
    void attach(String reference, LocalDate takenOn, @Nullable List<MultipartFile> photos, Actor actor) {
        try (Album album = albums.of(photos)) {
            var folder = folders.work(reference, actor);
            if (!made(folder.record().id(), actor)) throw new NotFound();
            album.attach(folder, takenOn, actor);
        }
    }

    private boolean made(UUID record, Actor actor) {
        return client.sql(
                        "select exists (select from entry_owner_label o where o.id = :record and o.account_id = :account)")
                .param("record", record)
                .param("account", actor.accountId())
                .query(Boolean.class)
                .single();
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
