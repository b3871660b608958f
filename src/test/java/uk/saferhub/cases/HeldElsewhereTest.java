package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** SHR-04: whom a case or a complaint holds back is not told by what hangs on it and is written down elsewhere. */
@SaferHubTest
class HeldElsewhereTest {

    private static final String HARMED = "Zenobia Quarrington";
    private static final String COMPLAINED = "Peregrine Tallowby";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Complaints complaints;

    @Autowired
    RaiseOnRecord raise;

    @LocalServerPort
    int port;

    private CaseWorld at;
    private UUID clerk;
    private LocalDate today;
    private String reference;
    private String complaint;
    private Visitor writer;
    private Visitor reader;

    @BeforeEach
    void aCaseOfSomebodyHarmedWithAComplaint() {
        at = new CaseWorld(worlds, packs);
        clerk = at.world.person(
                "Clerk",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_HARMED,
                READ_PERSON,
                DISCLOSE,
                READ_DISCLOSURE,
                READ_ACTION,
                WORK_ACTION,
                READ_COMPLAINT,
                RECORD_COMPLAINT,
                READ_REPORTER);
        at.world.person(
                "Reader",
                "Partner",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                DISCLOSE,
                READ_DISCLOSURE,
                READ_ACTION,
                WORK_ACTION,
                READ_COMPLAINT,
                RECORD_COMPLAINT);
        today = at.as(clerk, READ_CASE, actor -> actor.today());
        NewCase plain = at.somethingAt("Threats after a tenancy ended", today, today.plusDays(20));
        PersonEntry harmed = at.as(
                clerk,
                MANAGE_CASE,
                actor -> people.add(
                        Described.of(new Name("Zenobia", "Quarrington"), List.of()),
                        plain.realmId(),
                        plain.areaId(),
                        actor));
        var opening = new NewCase(
                plain.realmId(),
                plain.areaId(),
                CaseKind.PERSON,
                plain.title(),
                "",
                plain.concern(),
                plain.hub(),
                plain.leadOrganisationId(),
                null,
                plain.agencies(),
                plain.answerDueOn(),
                List.of(new NewCase.Party(harmed.id(), "affected")),
                null,
                null,
                today,
                today.plusDays(20),
                null,
                null);
        reference =
                at.as(clerk, MANAGE_CASE, actor -> cases.open(opening, actor)).reference();
        complaint = at.as(
                clerk,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        plain.realmId(),
                        new Complaint(
                                today.minusDays(5),
                                Complaint.Source.RESIDENT,
                                "noise",
                                "The arches",
                                null,
                                null,
                                null,
                                null,
                                COMPLAINED,
                                "07700 900477",
                                null,
                                null,
                                null)));
        writer = new Visitor(port).signIn(at.world, "Clerk");
        reader = new Visitor(port).signIn(at.world, "Reader");
    }

    @Test
    void SHR_04_to_whom_something_was_given_is_not_told_where_the_case_holds_them_back() {
        var words = day("given", today);
        words.putAll(Map.of(
                "what",
                "Summary for Ms Quarrington",
                "recipient",
                HARMED,
                "kind",
                "PERSON",
                "how",
                "EMAIL",
                "basis",
                "Consent"));
        post("/records/" + reference + "/disclosures", words);
        for (String page : List.of("/records/" + reference + "/disclosures", "/disclosures"))
            held(page, "Summary for Ms [held back]");
        String one = writer.get("/disclosures").body().replaceAll("(?s).*?\"/disclosures/([A-Z]+-[0-9A-Z]+)\".*", "$1");
        held("/disclosures/" + one, "Summary for Ms [held back]");
    }

    @Test
    void SHR_05_SHR_04_neither_is_for_whom_another_bodys_words_were_asked() {
        UUID piece = at.as(
                at.housing,
                WORK_CASE,
                actor -> cases.contribute(reference, "The caretaker saw him", Visibility.HUB, today, actor));
        var words = day("by", today.plusDays(5));
        words.putAll(Map.of(
                "piece",
                "" + piece,
                "use",
                "OUTSIDE",
                "recipient",
                HARMED,
                "why",
                "For Zenobia’s claim",
                "ground",
                ""));
        post("/records/" + reference + "/onward-uses", words);
        held("/records/" + reference + "/onward-uses", "[held back]");
        String one = writer.get("/records/" + reference + "/onward-uses")
                .body()
                .replaceAll("(?s).*?\"/onward-uses/(U-[0-9A-Z]+)\".*", "$1");
        held("/onward-uses/" + one, "For [held back]’s claim");
    }

    @Test
    void SHR_04_neither_by_a_mark_on_a_file_a_mediation_or_why_an_action_was_changed() {
        var flagged = day("on", today);
        flagged.putAll(Map.of("party", "", "kept", "Tenancy of Quarrington"));
        post("/cases/" + reference + "/flags", flagged);
        held("/cases/" + reference + "/flags", "Tenancy of [held back]");

        var place = day("since", today);
        place.putAll(Map.of("line", "Behind Quarrington’s shop", "postcode", "", "part", "Where they meet"));
        assertThat(writer.submit(
                                writer.get("/cases/" + reference + "/people"), "/cases/" + reference + "/places", place)
                        .status())
                .isEqualTo(200);
        assertThat(reader.get("/cases/" + reference + "/people").body())
                .contains("Behind [held back]’s shop")
                .doesNotContain("Quarrington");

        var mediation = day("referredOn", today);
        mediation.putAll(Map.of(
                "provider", "Friends of Zenobia", "parties", "2", "place", "The arches", "caseReference", reference));
        assertThat(writer.submit(writer.get("/complaints/mediations/new"), "/complaints/mediations/new", mediation)
                        .status())
                .isEqualTo(200);
        held("/cases/" + reference + "/outcomes", "Friends of [held back]");

        at.world.as(
                clerk,
                WORK_ACTION,
                List.of(READ_COMPLAINT),
                actor -> raise.raise(
                        complaint,
                        at.organisation("Hub"),
                        null,
                        "Mend the lamp",
                        null,
                        today,
                        today.plusDays(9),
                        actor));
        String action = "/actions/"
                + TestDatabase.owner()
                        .sql("select reference from action_label where source_reference = :complaint")
                        .param("complaint", complaint)
                        .query(String.class)
                        .single();
        var changed = day("due", today.plusDays(5));
        changed.putAll(Map.of(
                "what",
                "Mend the lamp",
                "owner",
                "" + at.organisation("Hub"),
                "reason",
                reference + ": Zenobia is afraid"));
        assertThat(writer.submit(writer.get(action + "/change"), action + "/change", changed)
                        .status())
                .isEqualTo(200);
        held(action, ": [held back] is afraid");
    }

    @Test
    void WRK_07_SHR_04_neither_by_why_a_clock_stood_still() {
        String path = "/complaints/received/" + complaint + "/clocks";
        var form = writer.get(path);
        var page = Jsoup.parse(form.body());
        var words = day("from", today);
        words.putAll(day("until", today.plusDays(2)));
        words.put("words", "Mr Tallowby is away");
        for (String choice : List.of("clock", "reason"))
            words.put(
                    choice,
                    page.select("[name=" + choice + "] option[value~=.], input[name=" + choice + "]")
                            .first()
                            .attr("value"));
        assertThat(writer.submit(form, path, words).body()).contains("Mr Tallowby is away");
        assertThat(reader.get(path).body()).contains("Mr [held back] is away").doesNotContain("Tallowby");
    }

    @Test
    void ASB_01_SHR_04_why_a_complaint_belongs_to_a_case_tells_neither_who_complained_nor_who_is_harmed() {
        String asked = "/complaints/case-links/new?complaint=" + complaint;
        var words = Map.of(
                "complaint", complaint, "case", reference, "why", "Mr Tallowby lives above Zenobia, Ms QUARRINGTON");
        assertThat(writer.submit(writer.get(asked), "/complaints/case-links", words)
                        .status())
                .isEqualTo(200);
        String told = "Mr [held back] lives above [held back], Ms [held back]";
        for (String page : List.of(
                "/cases/" + reference + "/demand",
                "/cases/" + reference + "/timeline",
                "/complaints/received/" + complaint))
            assertThat(reader.get(page).body())
                    .as(page)
                    .contains(told)
                    .doesNotContainIgnoringCase("Tallowby")
                    .doesNotContainIgnoringCase("Quarrington");
        assertThat(writer.get("/cases/" + reference + "/demand").body()).contains("Mr Tallowby lives above Zenobia");
        // The case's own timeline is the hub's, whoever of it reads complaints.
        assertThat(writer.get("/cases/" + reference + "/timeline").body())
                .contains("Mr [held back] lives above Zenobia");
    }

    private void post(String path, Map<String, String> words) {
        Visitor.Page posted = writer.submit(writer.get(path), path, words);
        assertThat(posted.status()).as(posted.body()).isEqualTo(200);
    }

    /** On this page whoever reads names finds them, and the other finds these words. */
    private void held(String page, String told) {
        assertThat(writer.get(page).body()).as(page).containsPattern("Zenobia|Quarrington");
        assertThat(reader.get(page).body())
                .as(page)
                .contains(told)
                .doesNotContainIgnoringCase("Quarrington")
                .doesNotContain("Zenobia");
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return new HashMap<>(Map.of(
                name + "-day",
                "" + day.getDayOfMonth(),
                name + "-month",
                "" + day.getMonthValue(),
                name + "-year",
                "" + day.getYear()));
    }
}
