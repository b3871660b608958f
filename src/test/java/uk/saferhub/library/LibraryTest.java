package uk.saferhub.library;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.PUBLISH_REPORT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_REPORT;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** The public library: what everybody reads, and nothing else. */
@SaferHubTest
class LibraryTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @LocalServerPort
    int port;

    World world;
    UUID report;
    String reference;
    Visitor director;
    Visitor anybody;

    @BeforeEach
    void aPublishedReportWithAnExemptVersion() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "north-yorkshire");
        UUID account = world.person("Director", "Council", "hub", WHOLE_REALM, READ_HOME, READ_REPORT, PUBLISH_REPORT);
        report = UUID.randomUUID();
        reference = "R-" + report.toString().substring(0, 7).toUpperCase();
        TestDatabase.owner()
                .sql("""
                insert into report (id, realm_id, area_id, reference, partnership, release_id, template, period_from, period_to,
                                    dated, ordinal, status, version, started_by, started_at)
                select :id, :realm, :area, :reference, 'any', (select id from pack_release limit 1), 'annual-report', '2025-04-01',
                       '2026-03-31', '2026-05-01', 1, 'PUBLISHED', 1, :by, '2026-05-01T10:00Z'
                """)
                .param("id", report)
                .param("realm", world.realm("hub"))
                .param("area", world.area())
                .param("reference", reference)
                .param("by", account)
                .update();
        rendering("PUBLIC", "PAGE", "<p>Fewer <a href=\"/figures/F-1\">12</a> reports</p>");
        rendering("PUBLIC", "PDF", "%PDF of the public");
        rendering("EXEMPT", "PAGE", "<p>CANARY</p>");
        rendering("EXEMPT", "PDF", "CANARY");
        director = new Visitor(port).signIn(world, "Director");
        anybody = new Visitor(port);
    }

    private void rendering(String audience, String format, String words) {
        TestDatabase.owner()
                .sql("""
                insert into report_snapshot (id, report_id, realm_id, audience, format, bytes, sha256, made_at)
                values (:id, :report, :realm, :audience, :format, :bytes, '', '2026-05-01T10:00Z')
                """)
                .param("id", UUID.randomUUID())
                .param("report", report)
                .param("realm", world.realm("hub"))
                .param("audience", audience)
                .param("format", format)
                .param("bytes", words.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private Map<String, String> words(String title) {
        return new HashMap<>(Map.of(
                "kind",
                "REPORT",
                "title",
                title,
                "about",
                "How the year went",
                "dated-day",
                "1",
                "dated-month",
                "5",
                "dated-year",
                "2026",
                "public",
                "yes"));
    }

    @Test
    void DOC_04_A_a_reports_public_version_is_read_by_everybody_and_nothing_exempt_with_it() {
        String title = "Annual report " + reference;
        Visitor.Page form = director.get("/library/publishing");
        assertThat(form.body()).contains(reference);
        Map<String, String> words = words(title);
        words.put("report", report.toString());
        words.remove("public");
        assertThat(director.submit(form, "/library/publishing", words).body())
                .contains("Confirm that everybody may read it");
        assertThat(anybody.get("/library").body()).as("not yet").doesNotContain(title);
        words.put("public", "yes");
        Visitor.Page published = director.submit(director.get("/library/publishing"), "/library/publishing", words);

        assertThat(published.path()).startsWith("/library/L-");
        String path = published.path();
        assertThat(anybody.get("/library?kind=report&year=2026&words=" + reference)
                        .body())
                .contains(title, path + "/paper.pdf")
                .doesNotContain("noindex", "Director", "CANARY");
        assertThat(anybody.get("/library?kind=review&words=" + reference).body())
                .doesNotContain(title);
        assertThat(anybody.get(path).body()).contains("<p>Fewer 12 reports</p>").doesNotContain("CANARY", "/figures/");
        assertThat(new String(anybody.bytes(path + "/paper.pdf"), StandardCharsets.UTF_8))
                .isEqualTo("%PDF of the public");
        assertThat(director.get("/library/publishing").body()).doesNotContain("value=\"" + report + "\"");
        assertThat(director.submit(director.get("/library/publishing"), "/library/publishing", words)
                        .body())
                .contains("DOC-04-A");
        assertThat(anybody.get("/library/L-0000000").status()).isEqualTo(404);
    }

    @Test
    void DOC_04_B_a_pdf_is_published_and_withdrawn_and_its_entry_says_why() throws IOException {
        String title = "Strategy " + reference;
        Visitor.Page form = director.get("/library/publishing");
        Visitor.Page wrong = director.upload(
                form,
                "/library/publishing",
                "file",
                "notes.txt",
                "Notes".getBytes(StandardCharsets.UTF_8),
                words(title));
        assertThat(wrong.status()).isEqualTo(400);
        byte[] sent = pdf();
        Visitor.Page published = director.upload(
                director.get("/library/publishing"), "/library/publishing", "file", "strategy.pdf", sent, words(title));
        String path = published.path();
        assertThat(anybody.bytes(path + "/paper.pdf")).isEqualTo(sent);
        try (var window = new Window(port, world, "Director", 320)) {
            window.look("/library/publishing");
            window.look("/library?words=" + reference);
            window.look(path);
        }
        World other = worlds.make();
        other.person("Elsewhere", "Council", "hub", WHOLE_REALM, READ_HOME, READ_REPORT, PUBLISH_REPORT);
        Visitor elsewhere = new Visitor(port).signIn(other, "Elsewhere");
        Map<String, String> taken = Map.of(
                "paper", path.substring("/library/".length()), "withdrawn", "A better one is out", "named", "NO");
        assertThat(elsewhere
                        .submit(elsewhere.get("/library/publishing"), "/library/withdrawals", taken)
                        .status())
                .as("another partnership's")
                .isEqualTo(400);
        director.submit(director.get("/library/publishing"), "/library/withdrawals", taken);

        assertThat(anybody.get("/library?kind=report&year=2026").body())
                .contains(title, "Withdrawn: A better one is out");
        assertThat(anybody.get("/library?words=" + reference).body())
                .as("words would tell what it was called")
                .doesNotContain(title);
        assertThat(anybody.get(path).body()).contains("noindex", "A better one is out");
        assertThat(anybody.get(path + "/paper.pdf").status()).isEqualTo(404);
        assertThat(director.submit(director.get("/library/publishing"), "/library/withdrawals", taken)
                        .body())
                .contains("DOC-04-B");

        path = director.upload(
                        director.get("/library/publishing"),
                        "/library/publishing",
                        "file",
                        "review.pdf",
                        sent,
                        words("Review of Xanthe " + reference))
                .path();
        Map<String, String> named = new HashMap<>(taken);
        named.putAll(Map.of("paper", path.substring("/library/".length()), "withdrawn", "Xanthe asked"));
        named.remove("named");
        assertThat(director.submit(director.get("/library/publishing"), "/library/withdrawals", named)
                        .body())
                .contains("Choose whether the title or summary names somebody");
        named.put("named", "YES");
        director.submit(director.get("/library/publishing"), "/library/withdrawals", named);
        assertThat(anybody.get("/library?kind=report&year=2026").body())
                .contains("A withdrawn paper", path)
                .doesNotContain("Xanthe");
        assertThat(anybody.get(path).body())
                .contains("A withdrawn paper", "Withdrawn on")
                .doesNotContain("Xanthe", "How the year went");
        assertThat(anybody.get(path + "/paper.pdf").status()).isEqualTo(404);
    }

    private static byte[] pdf() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }
}
