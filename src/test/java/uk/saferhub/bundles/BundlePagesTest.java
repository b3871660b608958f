package uk.saferhub.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.files.checking.Evil;
import uk.saferhub.people.Described;
import uk.saferhub.people.KeptSafe;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.Restrictions;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** DOC-03 over HTTP, without JavaScript: a copy holds what its recipient may see, and is followed until it is gone. */
@SaferHubTest
class BundlePagesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    @Autowired
    Restrictions restrictions;

    CaseWorld at;
    String reference;
    String inSpite = "";
    final Map<String, Visitor> signedIn = new HashMap<>();

    @BeforeEach
    void aCaseWithDocumentsForAllForTheHubAndForOneAlone() {
        at = new CaseWorld(worlds, packs);
        at.world.person("Hub Clerk", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, ATTACH_DOCUMENT, DISCLOSE);
        at.world.person(
                "Housing Clerk", "Housing", "hub", Reach.OWN_AGENCY, READ_HOME, READ_CASE, ATTACH_DOCUMENT, DISCLOSE);
        at.world.person("Health Clerk", "Health", "hub", Reach.OWN_AGENCY, READ_HOME, READ_CASE, DISCLOSE);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        reference = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("14 Aldwark Court", today, today.plusDays(20)), actor)
                        .reference());
        attach("Hub Clerk", "For everybody", "ALL");
        attach("Hub Clerk", "For the hub", "HUB");
        attach("Housing Clerk", "For Housing alone", "OWN");
    }

    @Test
    void DOC_03_each_copy_holds_what_its_recipient_may_see_and_is_logged_when_it_leaves() throws Exception {
        Visitor hub = as("Hub Clerk");
        var page = hub.get(bundles());
        assertThat(page.body())
                .contains("For everybody", "For the hub", "Housing Clerk")
                .doesNotContain("For Housing alone", "Health Clerk");
        assertThat(hub.submit(page, bundles(), Map.of()).body())
                .contains("Choose for whom", "Choose at least one document");
        var made = make(hub, page, "Housing Clerk", "Hub Clerk");
        assertThat(made.body()).contains("Print copy 1", "Print copy 2", "With the recipient");
        int before = exports();
        Map<String, String> texts = new HashMap<>();
        for (String file : files(made)) texts.put(file, text(hub.bytes(file)));
        assertThat(exports()).isEqualTo(before + 2);
        // A number stands for one paper: a second print of it would be somewhere when the first is back.
        assertThat(hub.get(files(made).getFirst()).status()).isEqualTo(409);
        assertThat(exports()).isEqualTo(before + 2);
        assertThat(hub.get(bundles()).body()).contains("Printed ").doesNotContain("Print copy");
        String housing = texts.values().stream()
                .filter(text -> text.contains("for Housing Clerk"))
                .findFirst()
                .orElseThrow();
        assertThat(housing)
                .contains("Words: For everybody", "Page 2 of 2", "OFFICIAL-SENSITIVE", "Not to be shown to the family")
                .doesNotContain("For the hub");
        assertThat(texts.values().stream().filter(text -> text.contains("Words: For the hub")))
                .hasSize(1);

        // Another body's copies are that body's business, and a body that is not in the case meets nothing at all.
        assertThat(as("Housing Clerk").get(bundles()).body())
                .contains("made no paper copy")
                .doesNotContain("For the hub");
        String absent = hub.get("/records/C-0000000/bundles").body();
        for (String path :
                List.of(bundles(), copies(made).getFirst(), files(made).getFirst())) {
            assertThat(as("Health Clerk").get(path).status()).isEqualTo(404);
            assertThat(as("Health Clerk").get(path).body()).isEqualTo(absent);
        }
        assertThat(as("Housing Clerk").get(files(made).getFirst()).status()).isEqualTo(404);
    }

    @Test
    void DOC_03_copies_are_asked_back_noted_as_gone_and_not_printed_for_whoever_lost_the_right() {
        Visitor hub = as("Hub Clerk");
        var made = make(hub, hub.get(bundles()), "Housing Clerk", "Hub Clerk");
        String first = copies(made).getFirst();
        var noted = hub.submit(hub.get(first), first, fate("RETURNED"));
        assertThat(noted.body()).contains("Returned");
        assertThat(hub.get(first + "/file").status()).isEqualTo(409);
        assertThat(hub.submit(hub.get(copies(made).getLast()), first, fate("MISSING"))
                        .status())
                .isEqualTo(409);
        var third = make(hub, noted, "Housing Clerk");
        String file = files(third).getLast();
        assertThat(third.body()).contains("Print copy 3");
        TestDatabase.owner().sql("""
                        insert into exclusion (id, record_id, realm_id, account_id, reason, excluded_at, excluded_by)
                        select gen_random_uuid(), c.record_id, c.realm_id, c.recipient_id, 'a relative', c.made_at, c.made_by
                        from bundle_copy c join record_access r using (record_id) where r.reference = :reference and c.number = 3""").param("reference", reference).update();
        var refused = hub.get(file);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("may not read the record any more");
        assertThat(hub.get(bundles()).body()).doesNotContain("value=\"Housing Clerk");

        var recalled = hub.submit(third, bundles() + "/recall", Map.of("why", "The matter is closed"));
        assertThat(recalled.body()).contains("asked back on").doesNotContain("Print copy", "Ask all copies back");
        assertThat(as("Housing Clerk")
                        .submit(as("Housing Clerk").get("/me/postcode"), bundles() + "/recall", Map.of("why", "x"))
                        .status())
                .as("with a key of the form's own")
                .isEqualTo(404);
    }

    @Test
    void DOC_03_a_photo_goes_on_a_page_of_its_own_the_way_up_that_it_was_taken() throws Exception {
        Visitor hub = as("Hub Clerk");
        hub.upload(
                hub.get(documents()),
                documents(),
                "file",
                "window.jpg",
                Evil.jpegTakenAt("53.95 -1.08", 6),
                Map.of("title", "The broken window", "shown", "ALL", "marking", "OFFICIAL_SENSITIVE", "handling", ""));
        var page = hub.get(bundles());
        assertThat(page.body()).contains("The broken window").doesNotContain("Neither a PDF nor a picture");
        var made = make(hub, page, "Housing Clerk");
        byte[] printed = hub.bytes(files(made).getFirst());
        assertThat(new String(printed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("53.95");
        try (var read = org.apache.pdfbox.Loader.loadPDF(printed)) {
            assertThat(text(printed)).contains("The broken window").doesNotContain("on the screen only");
            assertThat(text(printed).replaceAll("\\s+", " "))
                    .as("of the photo, and of no paper with words")
                    .containsOnlyOnce("One page of it is a scan or a picture: no program looked in it");
            assertThat(read.getNumberOfPages()).as("a cover, a paper, a photo").isEqualTo(3);
            // It is 64 dots wide and 48 high, and was taken with the camera on its side.
            var box =
                    read.getPage(1).getResources().getXObjectNames().iterator().hasNext()
                            ? read.getPage(1)
                            : read.getPage(2);
            var photo = (org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject) box.getResources()
                    .getXObject(box.getResources().getXObjectNames().iterator().next());
            assertThat(List.of(photo.getWidth(), photo.getHeight())).isEqualTo(List.of(48, 64));
            assertThat(box.getMediaBox().getHeight())
                    .isGreaterThan(box.getMediaBox().getWidth());
        }
    }

    @Test
    void PRV_03_F_what_somebody_had_restricted_goes_on_paper_where_it_is_said_why_alone() {
        Visitor hub = as("Hub Clerk");
        var before = make(hub, hub.get(bundles()), "Housing Clerk");
        UUID restricted = restrictSomebodyInTheCase();
        String old = files(before).getFirst();
        assertThat(hub.get(old).body()).contains("PRV-03-F", "restricted by law");
        var page = hub.get(bundles());
        assertThat(page.body()).contains("Why may it go on paper all the same?");
        assertThat(make(hub, page, "Housing Clerk").body()).contains("Enter why it may go on paper all the same");
        inSpite = "It protects her neighbour";
        var made = make(hub, page, "Housing Clerk");
        String copy = copies(made).getLast();
        assertThat(hub.get(copy + "/file").status()).isEqualTo(200);
        assertThat(hub.get(copy).body()).contains("It protects her neighbour");
        at.as(at.hub, MANAGE_CASE, actor -> {
            restrictions.lift(restricted, at.world.realm("hub"), "RQ-0000000", "It was settled", actor);
            return true;
        });
        assertThat(hub.get(bundles()).body()).doesNotContain("Why may it go on paper all the same?");
        assertThat(hub.get(old).status()).isEqualTo(200);
    }

    /** Who is in the case from now on. */
    private UUID restrictSomebodyInTheCase() {
        UUID her = at.as(
                        at.hub,
                        MANAGE_CASE,
                        actor -> people.add(
                                Described.of(new Name("Ruth", "Ombler"), List.of(LocalDate.of(1984, 4, 2))),
                                at.world.realm("hub"),
                                at.world.area(),
                                actor))
                .id();
        TestDatabase.owner()
                .sql("""
                insert into case_party (id, realm_id, case_id, person_id, role, held_from, organisation_id, account_id, known_at)
                select gen_random_uuid(), c.realm_id, c.id, :her, 'affected', c.opened_on, :body, :hub, now()
                from hub_case c where c.reference = :reference""")
                .param("her", her)
                .param("body", at.organisation("Hub"))
                .param("hub", at.hub)
                .param("reference", reference)
                .update();
        at.as(at.hub, MANAGE_CASE, actor -> {
            restrictions.restrict(her, at.world.realm("hub"), "RQ-0000000", "It is contested", actor);
            return true;
        });
        return her;
    }

    @Test
    void IDX_05_D_a_paper_that_names_what_a_sealed_compartment_keeps_is_not_printed() {
        KeptSafe.in(at.world, people, "marac", "5 Wrengarth Fold", "YO7 9XQ");
        attach("Hub Clerk", "She fled to 5 Wrengarth Fold", "ALL");
        Visitor hub = as("Hub Clerk");
        var made = make(hub, hub.get(bundles()), "Housing Clerk");
        var stopped = hub.get(files(made).getFirst());
        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.body()).contains("IDX-05-D").doesNotContain("Sheltered", "Wrengarth");
        KeptSafe.ended(at.world, "marac");
        assertThat(hub.get(files(made).getFirst()).status())
                .as("nothing was noted as printed")
                .isEqualTo(200);
    }

    private Map<String, String> fate(String fate) {
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        return Map.of(
                "fate", fate,
                "on-day", "" + today.getDayOfMonth(),
                "on-month", "" + today.getMonthValue(),
                "on-year", "" + today.getYear());
    }

    private Visitor.Page make(Visitor who, Visitor.Page page, String... names) {
        var words = new ArrayList<Map.Entry<String, String>>();
        String form = page.body()
                .substring(page.body().indexOf("action=\"" + bundles() + "\""))
                .split("</form>")[0];
        for (String hidden : List.of("_csrf", "_once", "_page"))
            first(form, "name=\"" + hidden + "\" value=\"([^\"]*)\"")
                    .ifPresent(value -> words.add(Map.entry(hidden, value)));
        if (!inSpite.isEmpty()) words.add(Map.entry("inspite", inSpite));
        for (String name : names) words.add(Map.entry("to", choice(page, name)));
        Pattern.compile("name=\"document\"[^>]*value=\"([^\"]+)\"")
                .matcher(form)
                .results()
                .forEach(found -> words.add(Map.entry("document", found.group(1))));
        return who.post(bundles(), words);
    }

    private static Optional<String> first(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** The value of the choice whose label begins so. */
    private static String choice(Visitor.Page page, String label) {
        Matcher found = Pattern.compile("value=\"([0-9a-f/-]+)\"[^>]*>\\s*<label[^>]*>\\s*" + Pattern.quote(label))
                .matcher(page.body());
        assertThat(found.find()).as(label).isTrue();
        return found.group(1);
    }

    private void attach(String who, String title, String shown) {
        Visitor visitor = as(who);
        visitor.upload(
                visitor.get(documents()),
                documents(),
                "file",
                "paper.pdf",
                Evil.pdf("Words: " + title),
                Map.of(
                        "title",
                        title,
                        "shown",
                        shown,
                        "marking",
                        "OFFICIAL_SENSITIVE",
                        "handling",
                        "Not to be shown to the family"));
    }

    private static String text(byte[] pdf) throws Exception {
        try (var read = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(read);
        }
    }

    private List<String> files(Visitor.Page page) {
        return links(page, "/file");
    }

    private List<String> copies(Visitor.Page page) {
        return links(page, "");
    }

    private List<String> links(Visitor.Page page, String end) {
        return Pattern.compile("href=\"(" + bundles() + "/[0-9a-f-]{36}" + end + ")\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String documents() {
        return "/records/" + reference + "/documents";
    }

    private String bundles() {
        return "/records/" + reference + "/bundles";
    }

    private Visitor as(String name) {
        return signedIn.computeIfAbsent(name, who -> new Visitor(port).signIn(at.world, who));
    }

    private int exports() {
        return TestDatabase.owner()
                .sql(
                        "select count(*)::int from log_entry e join record_access r on r.record_id = any (e.subjects) where r.reference = :reference and e.kind = 'export'")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }
}
