package uk.saferhub.library;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;

/** Published reports, by their public rendering alone, as far as the actor reads them. */
@Component
class PublicReports {

    private final JdbcClient client;

    PublicReports(JdbcClient client) {
        this.client = client;
    }

    record Published(UUID id, UUID realmId, String reference, String template, LocalDate dated) {}

    /** Those that are not in the library yet. */
    List<Published> notInLibrary(Actor actor) {
        Sight sight = actor.sight();
        return client.sql("""
                select r.id, r.realm_id, r.reference, r.template, r.dated from published_report_rendering r
                where r.format = 'PDF' and %s
                  and not exists (select from library_paper p where p.report_id = r.id and p.withdrawn_at is null)
                order by r.dated desc, r.reference limit 100
                """.formatted(sight.where("r")))
                .params(sight.params())
                .query(Published.class)
                .list();
    }

    /** What everybody may read of it, as it was published. */
    Optional<Library.Words> words(UUID reportId, Actor actor) {
        Sight sight = actor.sight();
        return client.sql("""
                select r.bytes as pdf, w.bytes as page from published_report_rendering r
                join published_report_rendering w on w.id = r.id and w.format = 'PAGE'
                where r.id = :report and r.format = 'PDF' and %s
                """.formatted(sight.where("r")))
                .params(sight.params())
                .param("report", reportId)
                .query((row, n) -> new Library.Words(
                        plain(new String(row.getBytes("page"), StandardCharsets.UTF_8)), row.getBytes("pdf")))
                .optional();
    }

    /** Without links to figures, which open to those who sign in. */
    static String plain(String html) {
        return html.replaceAll("<a\\b[^>]*href=\"/[^\"]*\"[^>]*>(.*?)</a>", "$1");
    }
}
