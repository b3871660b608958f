package uk.saferhub.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;

/** Papers for everybody. Reading them takes no seat, and tells nothing of who published or withdrew them. */
@Component
class Library {

    /** So many are listed; more are found by narrowing. */
    static final int MOST = 200;

    private static final String SELECT = """
            select p.id, p.reference, p.partnership, o.name as body, p.kind,
                   case when p.is_nameless then 'A withdrawn paper' else p.title end as title,
                   case when p.is_nameless then '' else p.about end as about, p.dated, p.pdf_bytes,
                   p.page is not null as has_page, p.withdrawn_at,
                   case when p.is_nameless then '' else p.withdrawn_reason end as withdrawn_reason
            from library_paper p join organisation_label o on o.id = p.organisation_id
            """;

    private final JdbcClient client;

    Library(JdbcClient client) {
        this.client = client;
    }

    /** @param pdfBytes size of its PDF. @param hasPage whether it can be read as a page. @param withdrawnAt null while it stands */
    record Paper(
            UUID id,
            String reference,
            String partnership,
            String body,
            PaperKind kind,
            String title,
            String about,
            LocalDate dated,
            int pdfBytes,
            boolean hasPage,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason) {

        boolean stands() {
            return withdrawnAt == null;
        }

        String size() {
            return pdfBytes < 1_000_000 ? Math.max(1, pdfBytes / 1000) + " KB" : pdfBytes / 1_000_000 + " MB";
        }
    }

    /** @param page its words as HTML, null where there is a PDF alone */
    record Words(@Nullable String page, byte[] pdf) {}

    /** A paper to be published. @param reportId the report that it is, or null */
    record NewPaper(
            String partnership,
            UUID organisationId,
            PaperKind kind,
            String title,
            String about,
            LocalDate dated,
            @Nullable UUID reportId,
            Words words) {}

    /** The newest first, one statement. Words find what stands alone: they would tell what a withdrawn paper was called. */
    List<Paper> of(LibraryFilter filter) {
        return client.sql(SELECT + """
                where (:kind = '' or p.kind = :kind) and (:year::integer is null or extract(year from p.dated) = :year::integer)
                  and (:words = '' or p.withdrawn_at is null
                       and strpos(lower(p.title || ' ' || p.about), lower(:words)) > 0)
                order by p.dated desc, p.title, p.id limit :most
                """)
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("year", filter.year())
                .param("words", filter.words())
                .param("most", MOST)
                .query(Paper.class)
                .list();
    }

    /** The years for which there are papers, the newest first. */
    List<Integer> years() {
        return client.sql(
                        "select distinct extract(year from dated)::integer as year from library_paper order by year desc")
                .query(Integer.class)
                .list();
    }

    Optional<Paper> one(String reference) {
        return client.sql(SELECT + "where p.reference = :reference")
                .param("reference", reference)
                .query(Paper.class)
                .optional();
    }

    /** The words of one that stands. */
    Optional<Words> words(String reference) {
        return client.sql("select page, pdf from library_paper where reference = :reference and withdrawn_at is null")
                .param("reference", reference)
                .query(Words.class)
                .optional();
    }

    /** @return its reference; nothing where the report is there already */
    Optional<String> add(NewPaper paper, Actor actor) {
        String reference = Reference.next("L");
        int added = client.sql("""
                insert into library_paper (id, reference, partnership, organisation_id, kind, title, about, dated, report_id, page,
                  pdf, pdf_bytes, published_by, published_at)
                values (:id, :reference, :partnership, :organisation, :kind, :title, :about, :dated, :report::uuid, :page, :pdf,
                  :size, :by, :at)
                on conflict (report_id) where withdrawn_at is null do nothing
                """)
                .param("id", Keys.next())
                .param("reference", reference)
                .param("partnership", paper.partnership())
                .param("organisation", paper.organisationId())
                .param("kind", paper.kind().name())
                .param("title", paper.title())
                .param("about", paper.about())
                .param("dated", paper.dated())
                .param("report", paper.reportId())
                .param("page", paper.words().page())
                .param("pdf", paper.words().pdf())
                .param("size", paper.words().pdf().length)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        return added == 0 ? Optional.empty() : Optional.of(reference);
    }

    /** @param nameless its title or summary names somebody, so that neither is read again @return false where it had been withdrawn */
    boolean withdraw(Paper paper, String reason, boolean nameless, Actor actor) {
        return client.sql("""
                        update library_paper set withdrawn_by = :by, withdrawn_at = :at, withdrawn_reason = :reason,
                          is_nameless = :nameless
                        where id = :id and withdrawn_at is null
                        """)
                        .param("by", actor.accountId())
                        .param("at", Timestamp.from(actor.now()))
                        .param("reason", reason)
                        .param("nameless", nameless)
                        .param("id", paper.id())
                        .update()
                == 1;
    }
}
