package uk.saferhub.notices;

import static uk.saferhub.access.Permission.ISSUE_NOTICE;

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

/** Photographs that follow what was written of a notice on a phone: each comes by itself, under a name of its own, once. */
@Controller
class StreetPictures {

    private final FieldAlbums albums;
    private final JdbcClient client;

    StreetPictures(FieldAlbums albums, JdbcClient client) {
        this.albums = albums;
        this.client = client;
    }

    /** @param record the reference of what the sender made out or recorded something of. @param taken the phone's day, such as 2026-06-04 */
    @PostMapping("/field/notice/pictures")
    @Requires(value = ISSUE_NOTICE, alsoRecords = true)
    ModelAndView add(
            Actor actor,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String taken,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo) {
        attach(record, taken, photo, actor);
        return new ModelAndView("redirect:/field?sent=" + record);
    }

    /** @throws uk.saferhub.access.NotFound unless the actor made that notice out or recorded what became of it */
    void attach(String reference, String taken, @Nullable List<MultipartFile> photos, Actor actor) {
        albums.attach(reference, notice -> wrote(notice, actor), taken, photos, actor);
    }

    private boolean wrote(UUID notice, Actor actor) {
        return client.sql("""
                select exists (select from notice n where n.id = :notice and (n.officer_id = :account
                  or exists (select from notice_event e where e.notice_id = n.id and e.actor_id = :account)))
                """)
                .param("notice", notice)
                .param("account", actor.accountId())
                .query(Boolean.class)
                .single();
    }
}
