package uk.saferhub.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.cases.Visibility;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.PackCheck;
import uk.saferhub.configuration.PackFile;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.Relation;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.LogVerifier;
import uk.saferhub.timeline.Timeline;

/** PRV-01: what is due, what holds it, and by whose word its content goes. */
@SaferHubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionTest {

    private static final LocalDate OLD = LocalDate.of(2018, 2, 1);

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    RulesInForce rules;

    @Autowired
    ReviewRecord review;

    @Autowired
    ApproveDisposal approvals;

    @Autowired
    DisposalRun run;

    @Autowired
    Disposals disposals;

    @Autowired
    Holds holds;

    @Autowired
    HoldRecord hold;

    @Autowired
    DataSource database;

    @Autowired
    Participations participations;

    @Autowired
    Timeline timeline;

    @Autowired
    LogVerifier verifier;

    @Autowired
    JdbcClient client;

    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    CaseWorld at;
    UUID officer;
    UUID other;
    Visitor protection;
    Visitor colleague;
    Visitor hub;

    @BeforeAll
    void twoWhoLookAfterRecords(@Autowired PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        at = new CaseWorld(worlds, packs);
        officer = keeper("Paula Keeper");
        other = keeper("Quentin Keeper");
        protection = new Visitor(port).signIn(at.world, "Paula Keeper");
        colleague = new Visitor(port).signIn(at.world, "Quentin Keeper");
        hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
    }

    private UUID keeper(String name) {
        return keeper(at.world, name);
    }

    private static UUID keeper(World world, String name) {
        return world.person(
                name, "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_RETENTION, REVIEW_RETENTION, APPROVE_DISPOSAL);
    }

    private OpenedCase closed(String title, LocalDate on, List<NewCase.Party> parties) {
        OpenedCase made = at.as(at.hub, MANAGE_CASE, actor -> {
            var like = at.somethingAt(title, on, on.plusDays(28));
            OpenedCase opened = cases.open(
                    new NewCase(
                            like.realmId(),
                            like.areaId(),
                            CaseKind.PERSON,
                            title,
                            "",
                            like.concern(),
                            like.hub(),
                            like.leadOrganisationId(),
                            null,
                            List.of(),
                            null,
                            parties,
                            31,
                            "high",
                            on,
                            on.plusDays(28),
                            null,
                            null),
                    actor);
            return opened;
        });
        at.as(
                at.hub,
                WORK_CASE,
                actor -> cases.recordOutcome(made.reference(), "evicted", on.plusDays(30), title, actor));
        at.as(
                at.hub,
                WORK_CASE,
                actor -> cases.contribute(made.reference(), title, Visibility.HUB, on.plusDays(3), actor));
        return at.as(at.hub, MANAGE_CASE, actor -> {
            cases.close(made.reference(), on.plusDays(40), "resolved", "The tenant", 3, "standard", 0, actor);
            return made;
        });
    }

    private UUID born(String name, LocalDate born) {
        return at.world.as(
                at.hub,
                READ_PERSON,
                actor -> people.add(
                                Described.of(new Name(name, "Tester"), List.of(born)),
                                at.world.realm("hub"),
                                at.world.area(),
                                actor)
                        .id());
    }

    @Test
    void PRV_01_what_is_due_is_listed_by_reference_alone_and_a_hold_stops_it() {
        OpenedCase due = closed("Zebedee Canary", OLD, List.of());
        OpenedCase young = closed("A recent one", LocalDate.of(2024, 1, 1), List.of());
        OpenedCase child = closed(
                "A child's", OLD, List.of(new NewCase.Party(born("Little", LocalDate.of(2008, 1, 1)), "subject")));
        UUID alias = at.world.as(
                at.hub,
                READ_PERSON,
                actor -> people.add(
                                Described.of(new Name("Small", "Tester"), List.of()),
                                at.world.realm("hub"),
                                at.world.area(),
                                actor)
                        .id());
        same(alias, born("Young", LocalDate.of(2008, 1, 1)));
        OpenedCase alike = closed("Of the same child", OLD, List.of(party(alias)));
        String list = protection.get("/retention").body();
        assertThat(list)
                .contains(due.reference(), "Hub case")
                .doesNotContain("Zebedee", young.reference(), child.reference(), alike.reference());
        assertThat(protection.get("/retention/schedule").body())
                .contains(
                        "Hub case of a child",
                        "25 years",
                        "Never",
                        "Reviewed here",
                        "your own files",
                        "until the schedule")
                .containsOnlyOnce("Hub case of a child");
        OpenedCase sought = closed("Somebody asks", OLD, List.of());
        found(sought);
        assertThat(protection.get("/retention?standing=open").body())
                .contains(sought.reference(), "It was found for somebody who asks");
        String path = "/retention/records/" + due.reference();
        var record = protection.get(path);
        assertThat(record.body()).contains("14 March 2025", "Review it").doesNotContain("Zebedee");
        // Wrong words come back; a hold needs a day to come.
        assertThat(protection.submit(record, path + "/holds", Map.of()).status())
                .isEqualTo(400);
        assertThat(protection
                        .submit(protection.get(path), path + "/holds", hold("2020"))
                        .body())
                .contains("PRV-01-A");
        assertThat(protection
                        .submit(protection.get(path), path + "/holds", hold("2090"))
                        .body())
                .contains("An inquiry", "PRV-01-D");
        assertThat(protection.get("/retention?standing=held").body()).contains(due.reference());
        assertThat(protection.get("/retention?standing=due").body()).doesNotContain(due.reference());
        assertThat(protection.get("/retention/holds").body()).contains(due.reference(), "An inquiry");
        assertThat(hub.get("/cases/" + due.reference()).body()).contains("Under a legal hold");
        assertThat(hub.get("/cases/" + young.reference()).body()).doesNotContain("Under a legal hold");
        assertThat(protection
                        .submit(protection.get(path), path + "/reviews", propose())
                        .body())
                .contains("PRV-01-D");
        String lift = protection.get(path).body().replaceAll("(?s).*action=\"([^\"]*/end)\".*", "$1");
        String id = lift.replaceAll(".*/holds/(.*)/end", "$1");
        protection.submit(protection.get(path), lift, Map.of("lift-" + id, "The inquiry is over"));
        assertThat(protection.get(path).body()).contains("The inquiry is over");
        assertThat(hub.get("/cases/" + due.reference()).body()).doesNotContain("Under a legal hold");
    }

    @Test
    void PRV_01_it_is_proposed_by_one_and_approved_by_another() {
        OpenedCase due = closed("Another", OLD, List.of());
        String path = "/retention/records/" + due.reference();
        protection.submit(protection.get(path), path + "/reviews", propose());
        assertThat(protection
                        .submit(protection.get(path), path + "/reviews", propose())
                        .body())
                .contains("PRV-01-F");
        String proposal = protection.get(path).body().replaceAll("(?s).*?(/retention/disposals/DP-\\w+).*", "$1");
        Map<String, String> yes = Map.of("answer", "APPROVED", "words", "The dates");
        assertThat(protection.get(proposal).body()).contains("PRV-01-I");
        // An edited form: the page offers none.
        assertThat(protection
                        .submit(protection.get(path), proposal + "/approval", yes)
                        .body())
                .contains("PRV-01-I");
        colleague.submit(colleague.get(proposal), proposal + "/approval", yes);
        assertThat(colleague.get(proposal).body()).contains("Quentin Keeper", "waits for the next run");
        assertThat(colleague
                        .submit(colleague.get(path), proposal + "/approval", yes)
                        .body())
                .contains("PRV-01-J");
        assertThat(protection.get("/retention/disposals").body()).contains(due.reference());
        OpenedCase kept = closed("Kept", OLD, List.of());
        String keeping = "/retention/records/" + kept.reference();
        protection.submit(
                protection.get(keeping),
                keeping + "/reviews",
                Map.of(
                        "verdict",
                        "KEEP",
                        "reason",
                        "Still needed",
                        "next-review-day",
                        "1",
                        "next-review-month",
                        "2",
                        "next-review-year",
                        String.valueOf(LocalDate.now(worlds.clock()).getYear() + 1)));
        assertThat(protection.get("/retention?standing=kept").body()).contains(kept.reference());
    }

    @Test
    void PRV_01_nobody_learns_of_records_elsewhere_or_that_are_kept_from_them_and_a_list_is_one_statement() {
        OpenedCase due = closed("Third", OLD, List.of());
        var elsewhere = worlds.make();
        packs.publish(elsewhere, "york-and-north-yorkshire", "york");
        elsewhere.person("Stranger", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_RETENTION, REVIEW_RETENTION);
        var stranger = new Visitor(port).signIn(elsewhere, "Stranger");
        assertThat(stranger.get("/retention").body()).doesNotContain(due.reference());
        assertThat(stranger.get("/retention/records/" + due.reference()).status())
                .isEqualTo(404);
        assertThat(stranger.get("/retention/records?reference=" + due.reference())
                        .status())
                .isEqualTo(404);
        var housing = new Visitor(port).signIn(at.world, "Housing Officer");
        assertThat(housing.get("/retention").status()).isEqualTo(403);
        UUID barred = keeper("Barred Keeper");
        at.as(at.hub, MANAGE_CASE, actor -> {
            participations.exclude(due.id(), barred, "a cousin", actor);
            return true;
        });
        Integer seen = count(officer);
        assertThat(count(barred)).isEqualTo(seen - 1);
        assertThat(new Visitor(port)
                        .signIn(at.world, "Barred Keeper")
                        .get("/retention/records/" + due.reference())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void PRV_01_lists_of_holds_and_of_proposals_are_one_statement_however_many_there_are() {
        for (int n = 0; n < 2; n++) {
            String held =
                    "/retention/records/" + closed("Held " + n, OLD, List.of()).reference();
            protection.submit(protection.get(held), held + "/holds", hold("2090"));
            String proposed = "/retention/records/"
                    + closed("Proposed " + n, OLD, List.of()).reference();
            protection.submit(protection.get(proposed), proposed + "/reviews", propose());
        }
        at.as(officer, READ_RETENTION, actor -> {
            var counted = new CountedStatements(database);
            assertThat(new Holds(counted.client()).live(actor)).hasSize(2);
            assertThat(counted.count()).as("holds").isEqualTo(1);
            assertThat(new Disposals(counted.client()).proposed(actor)).hasSize(2);
            assertThat(counted.count()).as("and proposals").isEqualTo(2);
            return true;
        });
    }

    /** A word that is nowhere else in this database. */
    private static final String CANARY = "Zzquilfether";

    @Test
    void PRV_01_what_two_agreed_on_is_destroyed_and_its_skeleton_figures_and_log_stand() throws Exception {
        UUID person = born(CANARY, LocalDate.of(1980, 1, 1));
        UUID lives = born("Survivor", LocalDate.of(1981, 1, 1));
        UUID twin = born("Twin", LocalDate.of(1981, 1, 1));
        same(twin, lives);
        OpenedCase due = closed(CANARY + " of Mill Lane", OLD, List.of(party(person), party(lives), party(twin)));
        OpenedCase stays = closed("Their other case", LocalDate.of(2025, 1, 6), List.of(party(lives)));
        at.world.person(
                "Filing Clerk", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, WORK_CASE, ATTACH_DOCUMENT);
        var clerk = new Visitor(port).signIn(at.world, "Filing Clerk");
        String papers = "/records/" + due.reference() + "/documents";
        var attached = clerk.upload(
                clerk.get(papers),
                papers,
                "file",
                "note.txt",
                ("Dear " + CANARY).getBytes(StandardCharsets.UTF_8),
                Map.of("title", CANARY + "'s letter", "marking", "OFFICIAL_SENSITIVE", "shown", "ALL"));
        assertThat(attached.body()).contains(CANARY);
        assertThat(found())
                .contains("hub_case", "person", "document", "document_chunk", "case_contribution", "happening")
                .contains("case_contribution_word", "document_word");
        List<String> counted = published(due);
        assertThat(counted).hasSizeGreaterThan(2);

        bridgedInSpiteOfARestriction(due);
        String path = "/retention/records/" + due.reference();
        assertThat(protection.get(path).body()).contains("A dry run", "case contribution", "document chunk");
        refusedByTheDatabase(due);
        protection.submit(protection.get(path), path + "/reviews", propose());
        refusedByTheDatabase(due);
        String proposal = protection.get(path).body().replaceAll("(?s).*?(/retention/disposals/DP-\\w+).*", "$1");
        colleague.submit(
                colleague.get(proposal), proposal + "/approval", Map.of("answer", "APPROVED", "words", "The dates"));
        // Attached after they agreed: neither of them has seen it, so that they look again.
        clerk.upload(
                clerk.get(papers),
                papers,
                "file",
                "late.txt",
                "Late".getBytes(StandardCharsets.UTF_8),
                Map.of("title", "Came late", "marking", "OFFICIAL_SENSITIVE", "shown", "ALL"));
        colleague.submit(colleague.get("/retention/disposals"), "/retention/runs", Map.of());
        assertThat(found()).contains("hub_case");
        protection.submit(protection.get(path), path + "/reviews", propose());
        proposal = protection.get(path).body().replaceAll("(?s).*?(/retention/disposals/DP-\\w+).*", "$1");
        colleague.submit(
                colleague.get(proposal), proposal + "/approval", Map.of("answer", "APPROVED", "words", "All of it"));
        // Written in the moment of the run: it is waited for and seen, so that nothing of it outlives the record.
        assertThat(whileARunGoesOn(actor -> timeline.record(new Happening(
                                at.world.realm("hub"),
                                due.id(),
                                actor.accountId(),
                                actor.seat(at.world.realm("hub")).organisationId(),
                                actor.now(),
                                "case_tried",
                                Map.of("what", CANARY))))
                        .body())
                .contains("Nothing was destroyed. Left alone: 1 record.", "it was changed since");
        protection.submit(protection.get(path), path + "/reviews", propose());
        proposal = protection.get(path).body().replaceAll("(?s).*?(/retention/disposals/DP-\\w+).*", "$1");
        colleague.submit(
                colleague.get(proposal), proposal + "/approval", Map.of("answer", "APPROVED", "words", "And that"));
        // Held after it was approved: the run leaves it alone.
        protection.submit(protection.get(path), path + "/holds", hold("2090"));
        var list = colleague.get("/retention/disposals");
        colleague.submit(list, "/retention/runs", Map.of());
        assertThat(found()).contains("hub_case");
        lift(path);
        assertThat(heldWhileARunGoesOn(due).body())
                .contains(
                        "Nothing was destroyed. Left alone: 1 record.",
                        "Left alone: It is not due any more: a legal hold is on it.");
        assertThat(found()).contains("hub_case");
        lift(path);
        colleague.submit(colleague.get("/retention/disposals"), "/retention/runs", Map.of());

        assertThat(colleague.get(proposal).body())
                .contains("Certificate of disposal", "Paula Keeper", "Quentin Keeper", "case contribution", "Backups");
        assertThat(found()).isEmpty();
        // One with somebody whose case is open: what is known of where not to write to holds on.
        assertThat(TestDatabase.owner()
                        .sql("select name from person where id = :id")
                        .param("id", twin)
                        .query(String.class)
                        .single())
                .contains("Twin");
        assertThat(files()).isEmpty();
        assertThat(published(due)).isEqualTo(counted);
        var skeleton = hub.get("/cases/" + due.reference());
        assertThat(skeleton.status()).isEqualTo(200);
        assertThat(skeleton.body()).contains("Destroyed under the schedule", "content was destroyed");
        assertThat(hub.get("/cases/" + due.reference() + "/timeline").status()).isEqualTo(200);
        nothingIsAddedTo(due, stays, clerk, papers);
        assertThat(hub.get("/cases").status()).isEqualTo(200);
        assertThat(clerk.get(papers).body()).doesNotContain(CANARY);
        assertThat(hub.get("/cases/" + stays.reference() + "/people").body()).contains("Survivor");
        assertThat(protection.get("/retention").body()).doesNotContain(due.reference());
        assertThat(protection
                        .submit(
                                protection.get("/retention/records/" + stays.reference()),
                                path + "/holds",
                                hold("2090"))
                        .body())
                .contains("PRV-01-B");
        // Nothing is left to be carried out again, and an erased row that is given words is found.
        assertThat(colleague.get("/retention/disposals").body()).doesNotContain("action=\"/retention/runs\"");
        tamper(due);
    }

    @Test
    void PRV_01_whoever_no_record_uses_is_due_and_goes_alone() {
        UUID unused = born("Nobodys", LocalDate.of(1970, 1, 1));
        UUID relative = born("Relative", LocalDate.of(1972, 1, 1));
        UUID used = born("Used", LocalDate.of(1971, 1, 1));
        UUID alike = born("Alike", LocalDate.of(1971, 1, 1));
        UUID mistaken = born("Mistaken", LocalDate.of(1973, 1, 1));
        closed("A case that goes on", LocalDate.of(2025, 1, 6), List.of(party(used)));
        same(alike, used);
        at.world.as(at.hub, READ_PERSON, actor -> {
            people.relate(
                    entry(unused),
                    entry(relative),
                    at.world.realm("hub"),
                    Relation.Kind.PARTNER,
                    Relation.Confidence.CONFIRMED,
                    "She says so",
                    actor);
            return people.withdraw(mistaken, "Typed twice", actor);
        });
        List<String> all = List.of(reference(unused), reference(used), reference(alike), reference(mistaken));
        assertThat(protection.get("/retention").body()).doesNotContain(all);
        for (UUID person : List.of(unused, used, alike, mistaken)) longAgo(person);
        assertThat(protection.get("/retention?standing=due").body())
                .contains(reference(unused), reference(mistaken), "Somebody of the index whom no record uses")
                .doesNotContain(reference(used), reference(alike), reference(relative), "Nobodys");
        for (UUID person : List.of(unused, mistaken)) {
            String path = "/retention/records/" + reference(person);
            protection.submit(protection.get(path), path + "/reviews", propose());
            String proposal = protection.get(path).body().replaceAll("(?s).*?(/retention/disposals/DP-\\w+).*", "$1");
            colleague.submit(
                    colleague.get(proposal), proposal + "/approval", Map.of("answer", "APPROVED", "words", "Nobody"));
        }
        // Somebody names them in a case after it was agreed: they stay.
        OpenedCase late = closed("They come back", LocalDate.of(2025, 1, 6), List.of(party(unused)));
        colleague.submit(colleague.get("/retention/disposals"), "/retention/runs", Map.of());
        assertThat(name(unused)).contains("Nobodys");
        assertThat(name(mistaken)).isEqualTo("Destroyed under the schedule");
        TestDatabase.superuser()
                .sql("delete from case_party where case_id = :id")
                .param("id", late.id())
                .update();
        colleague.submit(colleague.get("/retention/disposals"), "/retention/runs", Map.of());
        assertThat(name(unused)).isEqualTo("Destroyed under the schedule");
        assertThat(name(relative)).as("whom their rows named").contains("Relative");
        assertThat(TestDatabase.superuser()
                        .sql("select count(*)::int from person_name where person_id = any (:gone)")
                        .param("gone", new UUID[] {unused, mistaken})
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void longAgo(UUID person) {
        for (String sql : List.of(
                "update person set entered_at = timestamptz '2019-01-02 12:00Z' where id = :person",
                "update person_match_due set asked_at = timestamptz '2019-01-02 12:00Z' where person_id = :person",
                "update person_withdrawal set withdrawn_at = timestamptz '2019-01-02 12:00Z' where person_id = :person"))
            TestDatabase.superuser().sql(sql).param("person", person).update();
    }

    private static String name(UUID person) {
        return TestDatabase.superuser()
                .sql("select name from person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private static String reference(UUID person) {
        return TestDatabase.superuser()
                .sql("select reference from person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private static PersonEntry entry(UUID person) {
        return new PersonEntry(person, reference(person), name(person));
    }

    /** A word that is nowhere else in this database. */
    private static final String OF_ALL = "Yyvandrelkin";

    @Test
    void PRV_01_a_record_of_every_kind_that_can_be_destroyed_is() throws Exception {
        World world = worlds.make();
        packs.publish(world, numbered(), "york");
        UUID one = keeper(world, "Rita Keeper");
        UUID two = keeper(world, "Samir Keeper");
        var old = new OldRecords(world, one, OF_ALL);
        List<String> kinds = TestDatabase.owner()
                .sql("select distinct kind from disposal_kind where kind <> 'case' order by kind")
                .query(String.class)
                .list();
        kinds.forEach(old::make);
        Map<String, Integer> counted = published(old.ids);
        assertThat(counted.values()).anyMatch(n -> n > 0);
        assertThat(found(OF_ALL, world)).contains("record_item", "enforcement_order", "channel_case");

        world.as(one, REVIEW_RETENTION, actor -> {
            for (String reference : old.made.values())
                review.decide(
                        actor, holds.record(actor, reference), ReviewRecord.Verdict.DISPOSE, "Its time is over", null);
            return true;
        });
        String held = old.made.get("patrol");
        world.as(two, APPROVE_DISPOSAL, actor -> {
            for (Disposal proposed : disposals.proposed(actor))
                approvals.answer(actor, proposed, ApproveDisposal.Answer.APPROVED, "The dates");
            hold.place(actor, holds.record(actor, held), "An inquest", LocalDate.of(2090, 1, 1));
            return true;
        });
        // One that is held is left alone, and the others are done.
        Integer done = 0;
        List<Disposal> left = List.of();
        while (left.isEmpty()) {
            DisposalRun.Ran ran = world.as(two, APPROVE_DISPOSAL, run::run);
            done += ran.done().size();
            left = ran.done().size() < DisposalRun.MOST ? ran.left() : List.of();
        }
        assertThat(left).extracting(Disposal::recordReference).containsExactly(held);
        assertThat(done).isEqualTo(kinds.size() - 1);
        world.as(two, REVIEW_RETENTION, actor -> {
            Retained record = holds.record(actor, held);
            hold.lift(actor, record, holds.of(record.id()).getFirst().id(), "It is over");
            return true;
        });
        assertThat(world.as(two, APPROVE_DISPOSAL, run::run).done()).hasSize(1);

        assertThat(found(OF_ALL, world)).isEmpty();
        assertThat(published(old.ids)).isEqualTo(counted);
    }

    /** York's pack, with a number for every kind. */
    private static Pack numbered() throws IOException {
        var files = new ArrayList<PackFile>();
        try (Stream<Path> all = Files.list(Path.of("packs", "york-and-north-yorkshire"))) {
            for (Path file : all.toList())
                files.add(new PackFile(
                        file.getFileName().toString(),
                        Files.readString(file)
                                .replace("    unit: for_ever\n", "    keep: 7\n    unit: years\n")
                                .replace(
                                        "    record: channel_case\n    counted-from: end\n",
                                        "    record: channel_case\n    counted-from: end\n    keep: 6\n    unit: years\n")
                                .getBytes(StandardCharsets.UTF_8)));
        }
        return PackCheck.run(files).pack();
    }

    /** How many rows of each published view these records are. */
    private static Map<String, Integer> published(List<UUID> ids) {
        String counts = TestDatabase.superuser().sql("""
                select string_agg(format('select %1$L as v, count(*)::int as n from %1$I where id = any (:ids::uuid[])', c.relname), ' union all ')
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
                where c.relkind = 'v' and c.relname like 'published\\_%'
                """).query(String.class).single();
        var counted = new java.util.TreeMap<String, Integer>();
        TestDatabase.owner()
                .sql(counts)
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    counted.put(row.getString("v"), row.getInt("n"));
                });
        return counted;
    }

    /** A view that begins to count another personal column finds it empty after a disposal: somebody decides first. */
    @Test
    void PRV_01_every_personal_column_that_a_figure_counts_is_kept_or_let_go_with_a_reason() {
        assertThat(TestDatabase.superuser().sql("""
                with recursive uses as (
                  select v.oid as view, d.refobjid as obj, d.refobjsubid as sub from pg_class v join pg_rewrite r on r.ev_class = v.oid
                  join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
                  where v.relkind = 'v' and v.relname like 'published\\_%'
                  union
                  select u.view, d.refobjid, d.refobjsubid from uses u join pg_class m on m.oid = u.obj and m.relkind = 'v'
                  join pg_rewrite r on r.ev_class = m.oid
                  join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass)
                select distinct t.relname || '.' || a.attname from uses u
                join pg_class t on t.oid = u.obj and t.relkind = 'r' join pg_attribute a on a.attrelid = t.oid and a.attnum = u.sub
                join disposal_part p on p.table_name = t.relname
                where col_description(t.oid, a.attnum) !~ '^not personal'
                  and not a.attname = any (p.kept)
                  and not exists (select from pg_constraint k where k.conrelid = t.oid and k.conkey = array[a.attnum]
                                  and k.confrelid = 'account'::regclass)
                """).query(String.class).list())
                .as(
                        "a place may tell of somebody, and so may an order's; a name is in no published study; of Channel what somebody was becomes not known; decisions are kept for ever by the packs")
                .containsExactlyInAnyOrder(
                        "complaint.place",
                        "person.name",
                        "enforcement_order.title",
                        "enforcement_order.who_may_remain",
                        "channel_case.sex",
                        "channel_case.mental_health",
                        "channel_case.ideology",
                        "meeting_decision.wording");
    }

    /** PRV-01-X, on pages that offer and on what is posted without them. */
    private void nothingIsAddedTo(OpenedCase destroyed, OpenedCase stays, Visitor clerk, String papers) {
        String path = "/cases/" + destroyed.reference();
        assertThat(hub.get(path).body()).doesNotContain("Open again", path + "/closure");
        assertThat(hub.get(path + "/closure").body()).contains("PRV-01-X").doesNotContain("/reopening\"");
        var any = hub.get("/cases/" + stays.reference() + "/closure");
        var again = hub.submit(any, path + "/reopening", Map.of("why", "A try", "version", "9"));
        assertThat(again.status()).as(again.path() + again.body()).isEqualTo(409);
        assertThat(again.body()).contains("PRV-01-X");
        assertThat(clerk.get(papers).body()).doesNotContain("action=\"" + papers);
        UUID realm = at.world.realm("hub");
        assertThatThrownBy(() -> at.as(at.hub, READ_CASE, actor -> {
                    UUID body = actor.seat(realm).organisationId();
                    timeline.record(new Happening(
                            realm, destroyed.id(), actor.accountId(), body, actor.now(), "case_tried", Map.of()));
                    return true;
                }))
                .isInstanceOf(Refusal.class);
    }

    /** The bridge stays with the skeleton; why it was made goes. */
    private void bridgedInSpiteOfARestriction(OpenedCase of) {
        TestDatabase.owner()
                .sql("""
                insert into bridge (id, realm_id, record_id, far_realm_id, far_id, made_by, made_at, in_spite)
                select gen_random_uuid(), r.realm_id, r.record_id, gen_random_uuid(), gen_random_uuid(), :by,
                  timestamptz '2015-03-01 12:00Z', :why
                from record_access r where r.record_id = :record
                """)
                .param("by", officer)
                .param("why", CANARY + " agreed")
                .param("record", of.id())
                .update();
    }

    /** For a request that is not answered. */
    private void found(OpenedCase of) {
        assertThat(TestDatabase.owner()
                        .sql("""
                                with search as (
                                  insert into record_search (id, realm_id, area_id, reference, request_id, request_reference, kind, names, more,
                                    due_on, organisation_id, account_id, known_at)
                                  select gen_random_uuid(), r.realm_id, r.area_id, 'RS-' || r.reference, gen_random_uuid(), 'RQ-' || r.reference,
                                    'ACCESS', 'Somebody', '', date '2090-01-01', p.organisation_id, :by, timestamptz '2026-01-01 12:00Z'
                                  from record_access r join participation p on p.record_id = r.record_id where r.record_id = :record limit 1
                                  returning id, realm_id, known_at)
                                insert into record_item (id, search_id, realm_id, source, title, words, digest, known_at)
                                select gen_random_uuid(), s.id, s.realm_id, :reference, 'Written', '', 'x', s.known_at from search s
                                """)
                        .param("by", officer)
                        .param("record", of.id())
                        .param("reference", of.reference())
                        .update())
                .isEqualTo(1);
    }

    private void lift(String path) {
        String lift = protection.get(path).body().replaceAll("(?s).*action=\"([^\"]*/end)\".*", "$1");
        protection.submit(
                protection.get(path), lift, Map.of("lift-" + lift.replaceAll(".*/holds/(.*)/end", "$1"), "Over"));
    }

    /** A hold that is not on record yet when the run begins, and is before it has destroyed anything. */
    private Visitor.Page heldWhileARunGoesOn(OpenedCase due) {
        return whileARunGoesOn(actor -> client.sql("""
                    insert into legal_hold (id, realm_id, record_id, reason, review_on, organisation_id, placed_by, placed_at)
                    select gen_random_uuid(), r.realm_id, r.id, 'An inquest', date '2090-01-01', :body, :by, timestamptz '2026-01-01 12:00Z'
                    from record_label r where r.id = :record
                    """)
                .param("body", actor.seat(at.world.realm("hub")).organisationId())
                .param("by", officer)
                .param("record", due.id())
                .update());
    }

    /** What somebody writes is committed once the run waits for it, or is over. */
    private Visitor.Page whileARunGoesOn(Consumer<Actor> writes) {
        var list = colleague.get("/retention/disposals");
        CompletableFuture<Visitor.Page> run = at.as(officer, REVIEW_RETENTION, actor -> {
            writes.accept(actor);
            var going = CompletableFuture.supplyAsync(() -> colleague.submit(list, "/retention/runs", Map.of()));
            long until = System.nanoTime() + 20_000_000_000L;
            var server = TestDatabase.superuser();
            while (!going.isDone() && !waits(server) && System.nanoTime() < until) LockSupport.parkNanos(20_000_000);
            return going;
        });
        return run.join();
    }

    private static boolean waits(JdbcClient server) {
        return server.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    /** Confirmed as one person. */
    private void same(UUID one, UUID other) {
        assertThat(TestDatabase.owner()
                        .sql("""
                                insert into person_match (id, person_id, other_id, realm_id, decision, decided_by, organisation_id, decided_at)
                                select gen_random_uuid(), least(a.id, b.id), greatest(a.id, b.id), a.realm_id, 'SAME', :by, r.organisation_id,
                                  a.entered_at from person a join person b on b.id = :other
                                join participation r on r.record_id = a.id where a.id = :one limit 1
                                """)
                        .param("by", officer)
                        .param("one", one)
                        .param("other", other)
                        .update())
                .isEqualTo(1);
    }

    private static NewCase.Party party(UUID person) {
        return new NewCase.Party(person, "subject");
    }

    /** The tables in which the word is found. */
    private List<String> found() {
        return found(CANARY, at.world);
    }

    /** The tables in which the word is found, in any column, as text or as bytes, among what this partnership has: in one statement. */
    private List<String> found(String word, World world) {
        var owner = TestDatabase.owner();
        String scan = owner.sql("""
                        select string_agg(format('select %1$L as tab where exists (select from %1$I t where (t::text ilike :word or t::text like :bytes)%2$s)',
                          c.relname, case when exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'realm_id'
                                                       and not a.attisdropped) then ' and t.realm_id = :realm' end), ' union all ')
                        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and exists (
                          select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                            and coalesce(col_description(c.oid, a.attnum), '') !~ '^not personal')
                        """).query(String.class).single();
        return owner.sql(scan)
                .param("word", "%" + word + "%")
                .param("bytes", "%" + HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)) + "%")
                .param("realm", world.realm("hub"))
                .query(String.class)
                .list();
    }

    /** Files beside the database that hold the word. */
    private static List<Path> files() throws IOException {
        var holding = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(TestDatabase.folder())) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/postgresql/"))
                    .toList())
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY))
                    holding.add(file);
        }
        return holding;
    }

    /** What figures count of a case and of what came of it. */
    private static List<String> published(OpenedCase of) {
        return TestDatabase.owner()
                .sql("""
                select p::text from published_cases p where p.id = :id
                union all select o::text from published_case_outcomes o where o.case_id = :id
                union all select c::text from published_clocks c where c.id = :id
                union all select r.reference || r.kind || r.realm_id from record_label r where r.id = :id order by 1
                """)
                .param("id", of.id())
                .query(String.class)
                .list();
    }

    /** A session of the program's own role cannot destroy what no second person approved, nor look into other realms. */
    private void refusedByTheDatabase(OpenedCase due) {
        at.as(officer, READ_RETENTION, actor -> {
            var ids = client.sql("select id from disposal where record_id = :record")
                    .param("record", due.id())
                    .query(UUID.class)
                    .list();
            UUID asked = ids.isEmpty() ? due.id() : ids.getFirst();
            assertThatThrownBy(() -> transactions.executeWithoutResult(nested -> client.sql("select dispose_of(:id)")
                            .param("id", asked)
                            .query((row, n) -> n)
                            .list()))
                    .hasStackTraceContaining(ids.isEmpty() ? "no such disposal" : "not approved by a second person");
            return true;
        });
        assertThatThrownBy(() -> TestDatabase.app()
                        .sql("select * from disposal_rows(:id)")
                        .param("id", due.id())
                        .query((row, n) -> n)
                        .list())
                .hasStackTraceContaining("no such record");
    }

    private void tamper(OpenedCase due) throws Exception {
        var owner = TestDatabase.owner();
        UUID row = owner.sql("select id from happening where record_id = :record and facts::text = '{}' limit 1")
                .param("record", due.id())
                .query(UUID.class)
                .single();
        owner.sql("update happening set facts = '{\"a\":1}' where id = :id")
                .param("id", row)
                .update();
        assertThat(verifier.verify(owner).firstBad()).isPresent();
        owner.sql("update happening set facts = '{}' where id = :id")
                .param("id", row)
                .update();
    }

    /** Once for the class: it reads the whole log. */
    @AfterAll
    void theLogIsWhole() throws Exception {
        assertThat(verifier.verify(TestDatabase.owner()).firstBad()).isEmpty();
    }

    private Integer count(UUID account) {
        return at.as(account, READ_RETENTION, actor -> {
            var counted = new CountedStatements(database);
            var found = new DueList(counted.client()).find(actor, rules.of(actor), null);
            assertThat(counted.count()).isEqualTo(1);
            return found.counts().values().stream().mapToInt(n -> n).sum();
        });
    }

    private static Map<String, String> hold(String year) {
        return Map.of(
                "hold-reason",
                "An inquiry",
                "hold-review-day",
                "1",
                "hold-review-month",
                "2",
                "hold-review-year",
                year);
    }

    private static Map<String, String> propose() {
        return Map.of("verdict", "DISPOSE", "reason", "Its time is over");
    }
}
