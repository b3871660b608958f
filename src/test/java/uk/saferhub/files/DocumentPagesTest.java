package uk.saferhub.files;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.files.checking.Evil;
import uk.saferhub.files.checking.FileCheck;
import uk.saferhub.files.checking.Unfit;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.Timeline;

/** Documents over HTTP, without JavaScript: attached, read, versioned, withdrawn, by whom it may be and by nobody else. */
@SaferHubTest
class DocumentPagesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    Complaints complaints;

    @Autowired
    Folders folders;

    @Autowired
    DocumentStore store;

    @Autowired
    DocumentList list;

    @Autowired
    ChunkStore chunks;

    @Autowired
    Timeline timeline;

    @LocalServerPort
    int port;

    CaseWorld at;
    String reference;
    UUID clerk;
    final Map<String, Visitor> signedIn = new HashMap<>();

    @BeforeEach
    void aCaseOfTheHubAndHousing() {
        at = new CaseWorld(worlds, packs);
        clerk = at.world.person("Hub Clerk", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, ATTACH_DOCUMENT);
        at.world.person("Housing Clerk", "Housing", "hub", Reach.OWN_AGENCY, READ_HOME, READ_CASE, ATTACH_DOCUMENT);
        at.world.person("Health Clerk", "Health", "hub", Reach.OWN_AGENCY, READ_HOME, READ_CASE, ATTACH_DOCUMENT);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        reference = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("14 Aldwark Court", today, today.plusDays(20)), actor)
                        .reference());
    }

    @Test
    void DOC_01_what_is_attached_is_what_is_handed_out() {
        var page = attach("Hub Clerk", "statement.pdf", Evil.pdf("What the caretaker saw"), "ALL");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("A statement", "a PDF", "OFFICIAL-SENSITIVE", "Not checked for viruses");
        assertThat(as("Hub Clerk").get("/cases/" + reference).body()).contains(documents());
        Visitor housing = as("Housing Clerk");
        String document = document(housing.get(documents()));
        assertThat(housing.get(document).body()).contains("statement.pdf", "SHA-256", "Hub Clerk");
        var file = housing.get(document + "/versions/1");
        assertThat(file.body()).startsWith("%PDF-");
        assertThat(file.headers())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"))
                .containsEntry("cache-control", List.of("no-store"));
        assertThat(file.headers().get("content-type").getFirst()).startsWith("application/pdf");
        assertThat(file.headers().get("content-disposition").getFirst())
                .startsWith("attachment")
                .contains("OFFICIAL-SENSITIVE");
        assertThat(exports()).isEqualTo(1);
    }

    @Test
    void aWrongFileIsNamedAndTheOtherWordsStay() {
        var page = attach("Hub Clerk", "photo.jpg", Evil.pdf("Words"), "HUB");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Error: ", "“photo.jpg” is not what its name says it is", "value=\"A statement\"")
                .containsPattern("value=\"HUB\" checked");
        assertThat(attach("Hub Clerk", "..\\..\\a.txt", Evil.text("words"), "ALL")
                        .body())
                .contains("folder or a hidden character");
        var form = as("Hub Clerk").get(documents());
        var nothing = as("Hub Clerk").submit(form, documents(), Map.of("title", "A statement"));
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).contains("Choose a file", "Choose who may see it");
        assertThat(as("Hub Clerk").get(documents()).body()).contains("No document is shown to you here");
    }

    @Test
    void whoMayNotSeeItGetsTheBytesOfWhatIsNotThere() {
        attach("Housing Clerk", "own.txt", Evil.text("Words of Housing alone"), "OWN");
        String document = document(as("Housing Clerk").get(documents()));
        attach("Hub Clerk", "hub.txt", Evil.text("Words for the hub"), "HUB");
        assertThat(as("Hub Clerk").get(documents()).body()).contains("plain text");
        assertThat(as("Hub Clerk").get(documents()).body()).doesNotContain(document);
        assertThat(as("Housing Clerk").get(documents()).body())
                .contains(document)
                .doesNotContain("those who run this register, and");
        Visitor hub = as("Hub Clerk");
        String absent = hub.get("/records/C-0000000/documents").body();
        assertThat(hub.get(document).body()).isEqualTo(absent);
        assertThat(hub.get(document + "/versions/1").body()).isEqualTo(absent);
        Visitor health = as("Health Clerk");
        for (String path : List.of(documents(), document, document + "/versions/1")) {
            var hidden = health.get(path);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(absent);
        }
        // A document of one case asked for under another that the asker sees.
        String other = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(
                                at.somethingAt(
                                        "Elsewhere",
                                        actor.today(),
                                        actor.today().plusDays(9)),
                                actor)
                        .reference());
        assertThat(as("Housing Clerk").get(document.replace(reference, other)).body())
                .isEqualTo(absent);
    }

    @Test
    void WRK_05_a_document_is_found_by_its_title_and_file_name_by_whom_it_is_shown_to() {
        attach("Housing Clerk", "glimmerfold.txt", Evil.text("Words of Housing alone"), "OWN");
        String own = document(as("Housing Clerk").get(documents()));
        attach("Hub Clerk", "wrenhollow.txt", Evil.text("Words for the hub"), "HUB");
        attach("Hub Clerk", "tarnbridge.txt", Evil.text("Words for all"), "ALL");
        assertThat(search("Housing Clerk", "glimmerfold")).contains("Documents: 1", "A statement", documents());
        assertThat(search("Hub Clerk", "statement wrenhollow")).contains("Documents: 1", documents());
        assertThat(search("Housing Clerk", "tarnbridge statement")).contains("Documents: 1", documents());
        for (List<String> hidden : List.of(
                List.of("Hub Clerk", "glimmerfold"),
                List.of("Housing Clerk", "wrenhollow"),
                List.of("Health Clerk", "tarnbridge")))
            assertThat(search(hidden.getFirst(), hidden.getLast()))
                    .as(hidden.toString())
                    .contains("Nothing that you may know of is like that")
                    .doesNotContain(reference, "Documents: ");
        Visitor housing = as("Housing Clerk");
        housing.submit(housing.get(own), own + "/withdrawal", Map.of("why", "Not ours"));
        assertThat(search("Housing Clerk", "glimmerfold")).doesNotContain("Documents: ");
    }

    private String search(String who, String typed) {
        return as(who).submit(as(who).get("/search"), "/search", Map.of("q", typed)).body();
    }

    @Test
    void aVersionNeverOverwritesAndAWithdrawnOneOpensToNobody() {
        attach("Housing Clerk", "note.txt", Evil.text("first words"), "ALL");
        Visitor housing = as("Housing Clerk");
        String document = document(housing.get(documents()));
        housing.upload(housing.get(document), document + "/versions", "file", "note.txt", Evil.text("second words"));
        assertThat(housing.get(document + "/versions/1").body()).isEqualTo("first words");
        assertThat(housing.get(document + "/versions/2").body()).isEqualTo("second words");
        assertThat(housing.get(document + "/versions/3").status()).isEqualTo(404);
        Visitor hub = as("Hub Clerk");
        assertThat(hub.get(document).body()).doesNotContain("Withdraw it");
        var form = hub.get(documents());
        var refused = hub.submit(form, document + "/withdrawal", Map.of("why", "Not ours"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("DOC-01-P");
        assertThat(housing.submit(housing.get(document), document + "/withdrawal", Map.of("why", ""))
                        .status())
                .isEqualTo(400);
        assertThat(housing.submit(housing.get(document), document + "/withdrawal", Map.of("why", "Wrong case"))
                        .body())
                .contains("(withdrawn)");
        assertThat(hub.get(document).body()).contains("Wrong case");
        assertThat(hub.get(document + "/versions/1").status()).isEqualTo(404);
        var late = housing.upload(
                form(housing, document + "/versions"), document + "/versions", "file", "a.txt", Evil.text("x"));
        assertThat(late.body()).contains("DOC-01-Q");
        assertThat(hub.get("/cases/" + reference + "/timeline").body())
                .contains("Document attached", "Document taken back");
    }

    @Test
    void DOC_01_M_a_virus_is_put_under_quarantine_and_opens_to_nobody() throws Exception {
        try (var clamd = new FakeClamd();
                Spool spool = new Spool()) {
            var scanned = new Documents(store, list, chunks, new VirusCheck(clamd.address()), timeline);
            String said = at.as(clerk, ATTACH_DOCUMENT, actor -> {
                try {
                    var sent = spool.file();
                    Files.writeString(sent, FakeClamd.EICAR);
                    var described = new Documents.Described("From outside", ShownTo.ALL, Marking.OFFICIAL, "");
                    scanned.attach(
                            folders.work(reference, actor), described, sent, FileCheck.check(sent, "bad.txt"), actor);
                    return "kept";
                } catch (Unfit | java.io.IOException unfit) {
                    return unfit.getMessage();
                }
            });
            assertThat(said).isEqualTo("DOC-01-M");
        }
        Visitor hub = as("Hub Clerk");
        String document = document(hub.get(documents()));
        assertThat(hub.get(document).body())
                .contains("Under quarantine", "Win.Test.EICAR_HDB-1")
                .doesNotContain(document + "/versions/1");
        assertThat(hub.get(document + "/versions/1").status()).isEqualTo(404);
    }

    @Test
    void theListIsOneStatementAndASecondSendIsOneDocument() {
        Visitor hub = as("Hub Clerk");
        String twice = documents() + "?title=Twice&shown=ALL&marking=OFFICIAL";
        var form = form(hub, twice);
        for (int i = 0; i < 2; i++) hub.upload(form, twice, "file", "a.txt", Evil.text("words"));
        assertThat(hub.get(documents()).body().split("Twice", -1)).hasSize(2);
    }

    @Test
    void DOC_05_blank_forms_ask_what_the_screen_asks() throws Exception {
        at.world.person(
                "Hub Taker",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                MAKE_REFERRAL,
                READ_REFERRAL,
                RECORD_COMPLAINT,
                READ_COMPLAINT);
        Visitor taker = as("Hub Taker");
        assertThat(taker.get("/complaints/received").body()).contains("/complaints/received/new/paper");
        assertThat(printed(taker, "/complaints/received/new/paper"))
                .contains("OFFICIAL-SENSITIVE when filled in", "printed by Hub Taker", "[", "Page 1 of");
        String start = taker.get("/referrals/new").body();
        String paper = start.replaceAll("(?s).*?href=\"(/referrals/new/[^\"]+/paper)\".*", "$1");
        assertThat(printed(taker, paper))
                .contains(
                        "What happened, and what may happen?",
                        "Who it is about",
                        "Family name",
                        "Why you may share it",
                        "Take care");
        assertThat(taker.get("/referrals/new/nosuch/paper").status()).isEqualTo(404);
    }

    @Test
    void aComplaintsDocumentsAreToldOnItsPage() {
        UUID taker = at.world.person(
                "Complaint Taker",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                RECORD_COMPLAINT,
                READ_COMPLAINT,
                ATTACH_DOCUMENT);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        var words = new Complaint(
                today,
                Complaint.Source.RESIDENT,
                "noise",
                "The old mill",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        String complaint =
                at.as(taker, RECORD_COMPLAINT, actor -> complaints.receive(actor, at.world.realm("hub"), words));
        reference = complaint;
        attach("Complaint Taker", "noise.txt", Evil.text("A diary"), "ALL");
        attach("Complaint Taker", "own.txt", Evil.text("Ours"), "OWN");
        var page = as("Complaint Taker").get("/complaints/received/" + complaint);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().split("Document attached", -1)).hasSize(2);
        assertThat(page.body()).contains("/records/" + complaint + "/documents");
        assertThat(as("Hub Clerk").get(documents()).status()).isEqualTo(404);
    }

    private static String printed(Visitor visitor, String path) throws Exception {
        try (var form = org.apache.pdfbox.Loader.loadPDF(visitor.bytes(path))) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(form).replaceAll("\\s+", " ");
        }
    }

    @Test
    void PRV_09_a_redacted_copy_is_another_version_made_by_its_agency_alone() throws Exception {
        attach("Housing Clerk", "una_marsh statement.pdf", Evil.pdf("Una Marsh saw it"), "ALL");
        Visitor housing = as("Housing Clerk");
        String document = document(housing.get(documents()));
        String path = document + "/versions/1/redaction";
        var missing = housing.submit(housing.get(path), path, Map.of("words", "Ronan", "regions", ""));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body()).contains("“Ronan” stands on no page as text");
        assertThat(housing.submit(housing.get(path), path, Map.of("words", "", "regions", "9 1 1 1 1"))
                        .body())
                .contains("There is no page 9");
        var made = housing.submit(housing.get(path), path, Map.of("words", "Una Marsh", "regions", "1 0 0 5 5"));
        assertThat(made.body()).contains("una_marsh statement.pdf", "redacted copy of version 1.pdf");
        // The copy goes outside under a name of its own: the original's may be of whoever was covered.
        assertThat(housing.get(document + "/versions/2").headers().toString())
                .contains("redacted copy of version 1.pdf")
                .doesNotContainIgnoringCase("marsh");
        try (var copy = org.apache.pdfbox.Loader.loadPDF(as("Hub Clerk").bytes(document + "/versions/2"))) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(copy))
                    .isBlank();
        }
        assertThat(as("Hub Clerk").get(path).status()).isEqualTo(404);
        assertThat(housing.get(document + "/versions/2/redaction").status()).isEqualTo(404);
    }

    @Test
    void PRV_09_a_photo_and_a_text_are_redacted_too_and_nothing_that_was_covered_is_in_the_copy() throws Exception {
        Visitor housing = as("Housing Clerk");
        attach("Housing Clerk", "window.jpg", Evil.jpegTakenAt("53.95 -1.08", 6), "ALL");
        String photo = document(housing.get(documents()));
        String path = photo + "/versions/1/redaction";
        var form = housing.get(path);
        assertThat(form.body())
                .contains("Which parts of the picture?")
                .doesNotContain("Which words are to be covered?", "words alone go into the copy");
        var nothing = housing.submit(form, path, Map.of("regions", ""));
        assertThat(nothing.body()).contains("href=\"#regions\"");
        assertThat(housing.submit(housing.get(path), path, Map.of("regions", "1 0 0 100 100"))
                        .body())
                .contains("redacted copy of version 1.pdf");
        try (var copy = org.apache.pdfbox.Loader.loadPDF(as("Hub Clerk").bytes(photo + "/versions/2"))) {
            var seen = new org.apache.pdfbox.rendering.PDFRenderer(copy).renderImage(0);
            assertThat(seen.getRGB(seen.getWidth() / 2, seen.getHeight() / 2) & 0xFFFFFF)
                    .as("black in the middle")
                    .isZero();
        }

        attach("Housing Clerk", "note.txt", Evil.text("Una Marsh saw the van.\nThe van was white."), "ALL");
        String note = document(housing.get(documents()));
        assertThat(note).isNotEqualTo(photo);
        path = note + "/versions/1/redaction";
        assertThat(housing.get(path).body()).contains("words alone go into the copy");
        assertThat(housing.submit(housing.get(path), path, Map.of("words", "Ronan", "regions", ""))
                        .body())
                .contains("“Ronan” stands on no page as text");
        assertThat(housing.submit(housing.get(path), path, Map.of("words", "Una Marsh", "regions", ""))
                        .body())
                .contains("redacted copy of version 1.pdf");
        try (var copy = org.apache.pdfbox.Loader.loadPDF(as("Hub Clerk").bytes(note + "/versions/2"))) {
            assertThat(copy.getNumberOfPages()).isEqualTo(1);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(copy))
                    .isBlank();
        }
    }

    private Visitor.Page attach(String who, String name, byte[] bytes, String shown) {
        Visitor visitor = as(who);
        String words = "?title=A+statement&marking=OFFICIAL_SENSITIVE&shown=" + shown;
        return visitor.upload(
                form(visitor, documents() + words), documents() + words, "file", name.replace("\\", "\\\\"), bytes);
    }

    /** The form of the list, sent elsewhere: with its words in the address, or to a document that offers none. */
    private Visitor.Page form(Visitor visitor, String action) {
        var list = visitor.get(documents());
        String body = list.body().replace("action=\"" + documents() + "\"", "action=\"" + action + "\"");
        return new Visitor.Page(list.status(), body, list.path(), list.headers());
    }

    private String documents() {
        return "/records/" + reference + "/documents";
    }

    /** The first document of the list. */
    private static String document(Visitor.Page page) {
        return page.body().replaceAll("(?s).*?href=\"(/records/[^\"]+/documents/[0-9a-f-]{36})\".*", "$1");
    }

    private int exports() {
        return TestDatabase.owner()
                .sql(
                        "select count(*)::int from log_entry e join record_access r on r.record_id = any (e.subjects) where r.reference = :reference and e.kind = 'export'")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }

    private Visitor as(String name) {
        return signedIn.computeIfAbsent(name, who -> new Visitor(port).signIn(at.world, who));
    }
}
