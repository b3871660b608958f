package uk.saferhub.complaints.street;

import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

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
import uk.saferhub.access.Requires;
import uk.saferhub.files.FieldAlbums;

/** Photographs that follow what was recorded from a phone: each comes by itself, under a name of its own, once. */
@Controller
class FieldPictures {

    private final FieldAlbums albums;
    private final JdbcClient client;

    FieldPictures(FieldAlbums albums, JdbcClient client) {
        this.albums = albums;
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
        attach(record, taken, photo, actor);
        return new ModelAndView("redirect:/field?sent=" + record);
    }

    /** @throws uk.saferhub.access.NotFound unless the actor made that record */
    void attach(String reference, String taken, @Nullable List<MultipartFile> photos, Actor actor) {
        albums.attach(reference, record -> made(record, actor), taken, photos, actor);
    }

    private boolean made(UUID record, Actor actor) {
        return client.sql(
                        "select exists (select from entry_owner_label o where o.id = :record and o.account_id = :account)")
                .param("record", record)
                .param("account", actor.accountId())
                .query(Boolean.class)
                .single();
    }
}
