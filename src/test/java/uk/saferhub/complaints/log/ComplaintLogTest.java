package uk.saferhub.complaints.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.EXPORT_LIST;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Permission.READ_REPORTER;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.complaints.NamedOperation;
import uk.saferhub.complaints.Operations;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.testing.ReadRoutes;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class ComplaintLogTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Complaints complaints;

    @Autowired
    Operations operations;

    @Autowired
    ComplaintFiles files;

    @Autowired
    TellReporter tell;

    @Autowired
    JdbcClient client;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    World world;
    UUID officer;
    LocalDate today;

    @BeforeEach
    void hub() {
        world = worlds.make();
        packs.publish(world, "south-worcestershire", "safer-worcester");
        officer = world.person(
                "Hub officer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        today = clock.instant().atZone(Actor.LONDON).toLocalDate();
    }

    @Test
    void ASB_01_a_third_complaint_about_a_place_reminds_of_the_case_review_and_the_second_does_not() {
        received(today.minusDays(40), "The Cross", "07700 900 100");
        String second = received(today.minusDays(20), "the  cross", "07700900101");
        var visitor = new Visitor(port).signIn(world, "Hub officer");
        assertThat(visitor.get("/complaints/received/" + second).body())
                .contains("1 other complaint about this place")
                .doesNotContain("ASB case review");
        String third = received(today.minusDays(2), "The Cross", "07700900100");
        assertThat(visitor.get("/complaints/received/" + third).body())
                .contains(
                        "3 qualifying complaints about this place",
                        "section 104",
                        "1 other complaint about this caller");
        assertThat(visitor.get("/complaints/repeats").body())
                .contains("The Cross", "Tell those affected of the ASB case review");
        String list = visitor.get("/complaints/received").body();
        assertThat(list).contains("place: 3 times; caller: 2 times", "3 received");
        assertThat(visitor.get("/complaints/received?repeat=yes").body())
                .contains(third)
                .contains(second);
    }

    @Test
    void ASB_05_the_log_is_narrowed_to_an_operation_and_the_operation_leads_to_it() {
        String code = "night-quiet";
        String operation = world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> operations.begin(
                        actor,
                        world.realm("hub"),
                        new NamedOperation(
                                today.minusDays(20),
                                "Operation Night Quiet",
                                code,
                                null,
                                "tactical-group",
                                "Fewer nights without sleep",
                                List.of(),
                                List.of("The Cross"),
                                null,
                                "Few complaints",
                                null)));
        String without = received(today.minusDays(3), "Fish Street", null);
        String under = world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> complaints.receive(actor, world.realm("hub"), under("The Cross", code)));
        var visitor = new Visitor(port).signIn(world, "Hub officer");
        assertThat(visitor.get("/complaints/received").body()).contains(without, under, "2 received");
        String address = "/complaints/received?operation=" + code;
        String narrowed = visitor.get(address).body();
        assertThat(narrowed)
                .contains(under, "1 received", "Operation Night Quiet")
                .doesNotContain(without);
        assertThat(visitor.get("/complaints/received").body())
                .as("comes back as it was left")
                .doesNotContain(without);
        assertThat(visitor.get("/street/operations/" + operation).body())
                .contains("href=\"" + address + "&amp;from=" + today.minusDays(20) + "\"");
        assertThat(visitor.get("/complaints/received?operation=another").body()).doesNotContain(without, under);

        // Whoever works in a part of the area, where the operation is not, learns nothing by guessing its short name.
        world.area("Elsewhere");
        UUID ranger = world.person("Ranger", "council", "enforcement", Reach.WHOLE_REALM, READ_HOME);
        world.alsoActsIn(
                world.areaCode("Elsewhere"),
                ranger,
                "council",
                "hub",
                Reach.WHOLE_REALM,
                READ_COMPLAINT,
                RECORD_COMPLAINT);
        String there = world.as(
                ranger,
                RECORD_COMPLAINT,
                actor -> complaints.receive(actor, world.realm("hub"), under("Far Lane", null)));
        // Whoever knows the operation counts it there too.
        TestDatabase.owner()
                .sql("update complaint set operation = :code where place = 'Far Lane' and realm_id = :realm")
                .param("code", code)
                .param("realm", world.realm("hub"))
                .update();
        var elsewhere = new Visitor(port).signIn(world, "Ranger");
        assertThat(elsewhere.get("/complaints/received").body()).contains(there).doesNotContain(under);
        assertThat(elsewhere.get(address).body()).doesNotContain(there, "Night Quiet");
    }

    private Complaint under(String place, @Nullable String operation) {
        return new Complaint(
                today.minusDays(2),
                Complaint.Source.RESIDENT,
                "noise",
                place,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                operation,
                null);
    }

    @Test
    void ASB_12_the_reporter_is_owed_an_acknowledgement_then_an_answer_then_nothing() {
        String reference = received(today.minusDays(1), "Fish Street", "resident@mail.example");
        assertThat(due()).containsExactly("Acknowledge");
        var visitor = new Visitor(port).signIn(world, "Hub officer");
        assertThat(visitor.get("/").body()).contains("Complaint " + reference);
        String path = "/complaints/received/" + reference;
        var wrong = visitor.submit(visitor.get(path), path + "/answers", Map.of("kind", "TOLD", "means", "by phone"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Say what the reporter was told", "value=\"by phone\"");
        tell(reference, TellReporter.Kind.ACKNOWLEDGED, today);
        assertThat(due()).containsExactly("Tell the reporter");
        tell(reference, TellReporter.Kind.TOLD, today);
        assertThat(due()).isEmpty();
        assertThat(visitor.get(path).body()).contains("We spoke to the landlord", "ASB-12-B");
        LocalDate told = world.as(
                officer,
                READ_COMPLAINT,
                actor -> client.sql("select told_on from published_complaints")
                        .query(LocalDate.class)
                        .single());
        assertThat(told).isEqualTo(today);
    }

    @Test
    void ASB_01_D_complaints_of_one_person_count_together_once_somebody_says_so_and_the_unnamed_stay_unnamed() {
        UUID coordinator = world.person(
                "Coordinator",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_COMPLAINT,
                RECORD_COMPLAINT,
                READ_PERSON);
        PersonEntry ada = world.as(
                coordinator,
                READ_PERSON,
                actor -> people.add(
                        Described.of(new Name("Ada", "Thornwick"), List.of()),
                        world.realm("hub"),
                        world.area(),
                        actor));
        String first = received(today.minusDays(30), "Elm Row", "07700900100");
        String second = received(today.minusDays(20), "Fish Street", "07700 900 100");
        String other = received(today.minusDays(10), "The Cross", "ada@mail.example");
        String unnamed = received(today.minusDays(5), "The Quay", null);
        var visitor = new Visitor(port).signIn(world, "Coordinator");
        String path = "/complaints/received/" + first;
        assertThat(visitor.get(path).body()).contains("Say which person of the index complained");
        var wrong = visitor.submit(visitor.get(path + "/reporter"), path + "/reporter", Map.of("person", "P-0000000"));
        assertThat(wrong.status()).isEqualTo(400);
        visitor.submit(
                visitor.get(path + "/reporter"), path + "/reporter", Map.of("person", ada.reference(), "also", "yes"));
        String last = "/complaints/received/" + other;
        visitor.submit(visitor.get(last + "/reporter"), last + "/reporter", Map.of("person", ada.reference()));
        assertThat(visitor.get(last).body())
                .contains("Made by", "Ada Thornwick", "2 other complaints about this caller");
        assertThat(visitor.get("/complaints/received").body()).contains("caller: 3 times");
        assertThat(visitor.get("/complaints/received/" + second).body()).contains("Ada Thornwick");
        assertThat(visitor.get("/people/" + ada.reference() + "/chronology").body())
                .contains("Made a complaint");

        // Who may not read people reads that somebody said who it was, and not whom.
        var officer = new Visitor(port).signIn(world, "Hub officer");
        assertThat(officer.get(last).body())
                .contains("Somebody said which person")
                .doesNotContain("Ada Thornwick", ada.reference());
        assertThat(officer.submit(officer.get(last), last + "/reporter/end", Map.of("why", "No"))
                        .status())
                .isEqualTo(404);

        visitor.submit(visitor.get(last + "/reporter"), last + "/reporter/end", Map.of("why", "Her sister rang"));
        assertThat(visitor.get(last).body()).doesNotContain("Ada Thornwick");
        assertThat(visitor.get("/complaints/received/" + unnamed).body()).doesNotContain("Say which person");
        String nobody = "/complaints/received/" + unnamed + "/reporter";
        assertThat(visitor.submit(visitor.get(last + "/reporter"), nobody, Map.of("person", ada.reference()))
                        .status())
                .isEqualTo(409);
    }

    /** A reader who may do everything with complaints but read who made them, and whose own body took one of the same caller. */
    @Test
    void SHR_04_A_who_complained_is_on_no_page_list_or_file_for_a_role_that_does_not_read_it() {
        UUID coordinator = world.person(
                "Coordinator",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_COMPLAINT,
                RECORD_COMPLAINT,
                READ_PERSON,
                READ_REPORTER);
        UUID warden = world.person(
                "Warden",
                "wardens",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_COMPLAINT,
                RECORD_COMPLAINT,
                READ_PERSON,
                EXPORT_LIST);
        PersonEntry wilma = world.as(
                coordinator,
                READ_PERSON,
                actor -> people.add(
                        Described.of(new Name("Wilma", "Quaverley"), List.of()),
                        world.realm("hub"),
                        world.area(),
                        actor));
        String contact = "quaverley@mail.example";
        String first = named(officer, today.minusDays(30), "Outside Quaverley, Elm Row", contact, "Wilma cannot sleep");
        named(officer, today.minusDays(20), "Elm Row", contact, "Again");
        String own = named(warden, today.minusDays(5), "The Quay", contact, "Rang us too");
        var reads = new Visitor(port).signIn(world, "Coordinator");
        String path = "/complaints/received/" + first;
        reads.submit(
                reads.get(path + "/reporter"), path + "/reporter", Map.of("person", wilma.reference(), "also", "yes"));
        tell(first, TellReporter.Kind.TOLD, today);
        assertThat(reads.get(path).body())
                .contains(
                        "Wilma Quaverley", contact, "We spoke to the landlord", "2 other complaints about this caller");

        var masked = new Visitor(port).signIn(world, "Warden");
        var addresses = new ArrayList<>(ReadRoutes.of(first, "/complaints/", "/records/{reference}", "/street"));
        addresses.addAll(List.of("/", "/complaints/received?file=csv", "/people/" + wilma.reference() + "/chronology"));
        var shown = ReadRoutes.shown(masked, addresses);
        assertThat(shown).hasSizeGreaterThan(6).containsKeys(path, "/complaints/repeats");
        String chronology = shown.remove("/people/" + wilma.reference() + "/chronology");
        assertThat(chronology).contains(own).doesNotContain(first);
        // Of the caller whom their own body knows too they read the name, and that there are three.
        String repeats = shown.remove("/complaints/repeats");
        assertThat(repeats).contains(own, "Quaverley").doesNotContain("/received/" + first);
        shown.forEach((address, body) -> assertThat(body)
                .as(address)
                .doesNotContainIgnoringCase("quaverley")
                .doesNotContain(wilma.reference(), "We spoke to the landlord"));
        // Counts stay true; which complaint it is would tell.
        assertThat(shown.get(path))
                .contains("Held back: ask council", "[held back] cannot sleep", "2 other complaints about this caller");
        assertThat(shown.get(path + "/reporter")).contains("SHR-04-A");
        assertThat(masked.submit(masked.get(path), path + "/reporter", Map.of("person", wilma.reference()))
                        .status())
                .isEqualTo(409);
        // Of a complaint that their own body took they read who made it, and not which others that was.
        assertThat(masked.get("/complaints/received/" + own).body())
                .contains(contact)
                .doesNotContain(first + "\"");
        world.person("Reader", "others", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT);
        var reader = new Visitor(port).signIn(world, "Reader");
        assertThat(reader.get("/complaints/repeats").body())
                .contains("Held back: ask ")
                .doesNotContainIgnoringCase("quaverley");
        // Whoever read that these come again is known by it (AUD-01).
        assertThat(TestDatabase.owner().sql("""
                        select count(*) from log_entry l join account a on a.id = l.actor_id
                        join record_access r on r.record_id = any (l.subjects) and r.kind = 'complaint'
                        where a.email = :email""")
                        .param("email", world.email("Reader"))
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private String named(UUID who, LocalDate on, String place, String contact, String impact) {
        return world.as(
                who,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        world.realm("hub"),
                        new Complaint(
                                on,
                                Complaint.Source.RESIDENT,
                                "noise",
                                place,
                                null,
                                null,
                                impact,
                                null,
                                "Wilma Quaverley",
                                contact,
                                null,
                                null,
                                null)));
    }

    @Test
    void ASB_12_A_nobody_unnamed_can_be_told_and_ASB_12_C_nobody_before_they_complained() {
        String unnamed = received(today, "Fish Street", null);
        assertThat(due()).isEmpty();
        assertThatThrownBy(() -> tell(unnamed, TellReporter.Kind.TOLD, today))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ASB-12-A");
        String named = received(today, "Fish Street", "07700900102");
        assertThatThrownBy(() -> tell(named, TellReporter.Kind.TOLD, today.minusDays(1)))
                .hasMessageContaining("ASB-12-C");
    }

    @Test
    void ASB_01_C_a_complaint_names_no_case_that_its_recorder_may_not_see() {
        var visitor = new Visitor(port).signIn(world, "Hub officer");
        var refused = visitor.submit(
                visitor.get("/complaints/received/new"),
                "/complaints/received/new",
                Map.of(
                        "receivedOn-day",
                        "1",
                        "receivedOn-month",
                        "6",
                        "receivedOn-year",
                        "2026",
                        "source",
                        "POLICE",
                        "kind",
                        "noise",
                        "place",
                        "Fish Street",
                        "caseReference",
                        "C-0000000"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ASB-01-C");
    }

    @Test
    void ASB_01_a_kind_is_of_the_partnerships_own_list() {
        assertThatThrownBy(() -> world.as(
                        officer,
                        RECORD_COMPLAINT,
                        actor -> complaints.receive(
                                actor,
                                world.realm("hub"),
                                Complaint.unnamed(today, Complaint.Source.POLICE, "seances", "Here", null, null))))
                .hasMessageContaining("REGISTER-02");
    }

    @Test
    void ASB_09_a_period_is_compared_with_the_one_before_and_a_gap_in_recording_is_said() {
        received(LocalDate.of(2025, 6, 10), "The Cross", null);
        for (int i = 0; i < 3; i++) received(LocalDate.of(2026, 6, 10 + i), "The Cross", null);
        var visitor = new Visitor(port).signIn(world, "Hub officer");
        String june = visitor.get("/complaints/received?from=2026-06-01&to=2026-06-30")
                .body();
        assertThat(june)
                .contains(
                        "3 received",
                        "3 more than the 0 in the period before",
                        "Nothing to compare with on the same days a year before")
                .contains("Recording here began on 10 June 2025");
        assertThat(visitor.get("/complaints/received?from=2026-06-11&to=2026-06-30")
                        .body())
                .contains("2 received", "2 more than the 0 on the same days a year before");
        assertThat(visitor.get("/complaints/received?from=junk").status()).isEqualTo(400);
    }

    private List<String> due() {
        return world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> client.sql("select verb from due_complaints")
                        .query(String.class)
                        .list());
    }

    private void tell(String reference, TellReporter.Kind kind, LocalDate on) {
        world.as(officer, RECORD_COMPLAINT, actor -> {
            tell.tell(
                    actor,
                    files.one(actor, reference),
                    new TellReporter.Answer(kind, on, "by phone", "We spoke to the landlord"));
            return true;
        });
    }

    private String received(LocalDate on, String place, @Nullable String contact) {
        return world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        world.realm("hub"),
                        new Complaint(
                                on,
                                Complaint.Source.RESIDENT,
                                "noise",
                                place,
                                null,
                                null,
                                "Cannot sleep",
                                null,
                                null,
                                contact,
                                null,
                                null,
                                null)));
    }
}
