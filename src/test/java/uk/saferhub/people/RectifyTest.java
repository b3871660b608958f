package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.MANAGE_CASE;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** What was wrong about somebody, or holds no longer, is put right and stays on record. */
@SaferHubTest
class RectifyTest {

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    PeopleSearch search;

    @Autowired
    Facts facts;

    @Autowired
    Needs needs;

    @LocalServerPort
    int port;

    World world;
    UUID hub;
    UUID housing;
    PersonEntry joan;
    Visitor officer;
    LocalDate today;

    @BeforeEach
    void somebodyEnteredWrongly() {
        world = worlds.make();
        hub = world.person(
                "Hub officer", "council", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, MAKE_REFERRAL, MANAGE_CASE);
        housing = world.person(
                "Landlord", "housing", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, MAKE_REFERRAL, MANAGE_CASE);
        today = world.as(hub, READ_PERSON, actor -> actor.today());
        joan = somebody(
                hub,
                new Described(
                        List.of(new Name("Joan", "Wrongname")),
                        List.of(LocalDate.of(1980, 2, 3)),
                        List.of(),
                        List.of(new Phone("01904 555123", "mornings", true))));
        officer = new Visitor(port).signIn(world, "Hub officer");
    }

    private PersonEntry somebody(UUID account, Described described) {
        return world.as(
                account, MAKE_REFERRAL, actor -> people.add(described, world.realm("hub"), world.area(), actor));
    }

    private Fact fact(UUID account, PersonEntry person, FactKind kind) {
        return world.as(account, READ_PERSON, actor -> facts.of(person.id(), actor)).stream()
                .filter(one -> one.kind() == kind && !one.ended())
                .findFirst()
                .orElseThrow();
    }

    private Visitor.Page put(Fact fact, Amendment way, Map<String, String> words) {
        String path = "/people/" + joan.reference() + "/facts/" + fact.id();
        return put(officer.get(path), path, way, words);
    }

    private Visitor.Page put(Visitor.Page form, String path, Amendment way, Map<String, String> words) {
        var sent = new HashMap<>(words);
        sent.put("way", way.name());
        sent.putIfAbsent("reason", "Misheard on the phone");
        if (way.ends()) sent.putAll(day("until", today));
        return officer.submit(form, path, sent);
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear());
    }

    private List<String> found(String typed) {
        return world.as(hub, READ_PERSON, actor -> search.find(typed, actor)).stream()
                .map(PeopleSearch.Found::reference)
                .toList();
    }

    private String page() {
        return officer.get("/people/" + joan.reference()).body();
    }

    @Test
    void IDX_01_A_a_wrong_name_is_corrected_and_nobody_is_found_or_compared_by_it() {
        PersonEntry other =
                somebody(hub, Described.of(new Name("Joan", "Wrongname"), List.of(LocalDate.of(1980, 2, 3))));
        Fact name = fact(hub, joan, FactKind.NAME);
        String path = "/people/" + joan.reference() + "/facts/" + name.id();
        Visitor.Page form = officer.get(path);
        assertThat(form.body()).doesNotContain("value=\"TAKEN_BACK\"");
        assertThat(put(form, path, Amendment.TAKEN_BACK, Map.of()).body()).contains("IDX-01-A");
        assertThat(put(name, Amendment.CORRECTED, Map.of("given", "", "family", ""))
                        .body())
                .contains("Enter what is right");

        assertThat(put(name, Amendment.CORRECTED, Map.of("given", "Hannah", "family", "Rightful"))
                        .path())
                .isEqualTo("/people/" + joan.reference());

        assertThat(page()).contains("Hannah Rightful").doesNotContain("Wrongname, ");
        assertThat(found("Wrongname")).containsExactly(other.reference());
        assertThat(found("Rightful")).containsExactly(joan.reference());
        assertThat(keys("person_key", joan))
                .noneMatch(key ->
                        key.startsWith("name ") && keys("person_key", other).contains(key));
        assertThat(officer.get("/people/" + joan.reference() + "/facts").body())
                .contains("Name: Joan Wrongname", "Misheard on the phone", "another was entered");
        assertThat(put(form, path, Amendment.CORRECTED, Map.of("given", "Second", "family", "Tab"))
                        .body())
                .as("a second tab does not undo it unseen")
                .contains("IDX-01-C");
    }

    @Test
    void AUD_02_what_was_taken_back_is_put_back_with_a_reason_and_may_be_taken_back_again() {
        Fact name = fact(hub, joan, FactKind.NAME);
        put(name, Amendment.CORRECTED, Map.of("given", "Hannah", "family", "Rightful"));
        Fact phone = fact(hub, joan, FactKind.PHONE);
        put(phone, Amendment.TAKEN_BACK, Map.of());
        assertThat(found("Wrongname")).isEmpty();
        String facts = "/people/" + joan.reference() + "/facts";
        assertThat(officer.get(facts).body()).contains(name.id() + "/putting-back", phone.id() + "/putting-back");

        String path = facts + "/" + name.id() + "/putting-back";
        Visitor.Page form = officer.get(path);
        assertThat(form.body()).contains("Joan Wrongname", "Misheard on the phone");
        Visitor.Page second = officer.get(path);
        Visitor.Page refused = officer.submit(form, path, Map.of("reason", ""));
        assertThat(refused.body()).contains("Enter why it is put back");
        assertThat(officer.submit(refused, path, Map.of("reason", "She is called both"))
                        .body())
                .contains("She is called both, Hub officer")
                .doesNotContain(name.id() + "/putting-back");
        assertThat(officer.submit(second, path, Map.of("reason", "Again")).status())
                .as("once")
                .isEqualTo(404);
        assertThat(page()).contains("Hannah Rightful</h1>", "Joan Wrongname");
        assertThat(found("Wrongname")).as("found by it again").containsExactly(joan.reference());

        // Of another person it is not there.
        PersonEntry other = somebody(hub, Described.of(new Name("Una", "Marsh"), List.of()));
        assertThat(officer.get("/people/" + other.reference() + "/facts/" + phone.id() + "/putting-back")
                        .status())
                .isEqualTo(404);
        put(name, Amendment.TAKEN_BACK, Map.of("reason", "No, she is not"));
        assertThat(found("Wrongname")).isEmpty();
        assertThat(officer.get(facts).body())
                .contains("No, she is not", "She is called both", name.id() + "/putting-back");
    }

    @Test
    void IDX_01_B_a_number_that_must_not_be_rung_may_be_rung_again_and_one_that_ended_is_offered_no_more() {
        assertThat(page()).contains("Do not ring this number");
        Fact phone = fact(hub, joan, FactKind.PHONE);
        LocalDate tomorrow = today.plusDays(1);
        var future = new HashMap<>(Map.of("number", "01904 555123", "way", "ENDED", "reason", "Changed"));
        future.putAll(day("until", tomorrow));
        String path = "/people/" + joan.reference() + "/facts/" + phone.id();
        assertThat(officer.submit(officer.get(path), path, future).body()).contains("IDX-01-B");

        put(
                phone,
                Amendment.CHANGED,
                Map.of("number", "01904 555123", "times", "after 6 pm", "reason", "He moved out"));

        assertThat(page()).contains("after 6 pm").doesNotContain("Do not ring this number", "mornings");
        put(fact(hub, joan, FactKind.PHONE), Amendment.ENDED, Map.of());
        assertThat(page()).doesNotContain("01904 555123");
        assertThat(found("01904555123")).as("she is still found by it").containsExactly(joan.reference());
    }

    @Test
    void a_birth_is_corrected_and_a_flag_is_renewed_or_was_never_true() {
        put(fact(hub, joan, FactKind.BORN), Amendment.CORRECTED, Map.of("born-year", "1981"));
        assertThat(found("1980")).isEmpty();
        assertThat(found("1981")).containsExactly(joan.reference());
        world.as(hub, MANAGE_CASE, actor -> {
            people.flag(joan, world.realm("hub"), FlagKind.STAFF_SAFETY, "Visit in pairs", "A dog", today, actor);
            return true;
        });
        String renewal = "/people/" + joan.reference() + "/flags/"
                + fact(hub, joan, FactKind.FLAG, today).id();
        var words = new HashMap<>(day("until", today.plusMonths(6)));
        words.put("reason", "The dog is still there");
        assertThat(officer.submit(officer.get(renewal), renewal, words).path())
                .isEqualTo("/people/" + joan.reference());
        assertThat(page()).contains("Visit in pairs", "The dog is still there").doesNotContain("A dog (");

        put(
                fact(hub, joan, FactKind.FLAG, today.plusMonths(6)),
                Amendment.TAKEN_BACK,
                Map.of("reason", "Another Joan"));
        assertThat(page()).doesNotContain("The dog is still there");
        assertThat(officer.get("/people/" + joan.reference() + "/chronology").body())
                .doesNotContain("The dog is still there");
    }

    private Fact fact(UUID account, PersonEntry person, FactKind kind, LocalDate until) {
        return world.as(account, READ_PERSON, actor -> facts.of(person.id(), actor)).stream()
                .filter(one -> one.kind() == kind && until.equals(one.until()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_safe_address_is_its_holders_to_put_right_and_stays_hidden_when_it_is_taken_back() {
        var refuge = new Residence(new Address("7 Hidden Mews", "YO1 7ZZ", true, false), null, null, null, null);
        world.as(housing, MANAGE_CASE, List.of(READ_PERSON), actor -> {
            file.lives(joan, world.realm("hub"), refuge, actor);
            return true;
        });
        Fact address = fact(housing, joan, FactKind.ADDRESS);
        assertThat(officer.get("/people/" + joan.reference() + "/facts").body()).doesNotContain("Hidden Mews");
        assertThat(officer.get("/people/" + joan.reference() + "/facts/" + address.id())
                        .status())
                .isEqualTo(404);

        Visitor landlord = new Visitor(port).signIn(world, "Landlord");
        String path = "/people/" + joan.reference() + "/facts/" + address.id();
        landlord.submit(landlord.get(path), path, Map.of("way", "TAKEN_BACK", "reason", "It is at the Mews no more"));

        assertThat(landlord.get("/people/" + joan.reference() + "/facts").body())
                .contains("7 Hidden Mews");
        assertThat(officer.get("/people/" + joan.reference() + "/facts").body())
                .contains("An address that", "is kept for them alone")
                .doesNotContain("Mews");
        assertThat(officer.get(path).status()).isEqualTo(404);
        assertThat(page()).doesNotContain("A safe address");
    }

    @Test
    void IDX_01_E_an_address_that_turns_out_to_be_a_safe_one_is_read_by_its_holder_alone_from_then_on() {
        var open = new Residence(new Address("7 Hidden Mews", "YO1 7ZZ", false, false), null, null, null, null);
        world.as(housing, MANAGE_CASE, List.of(READ_PERSON), actor -> {
            file.lives(joan, world.realm("hub"), open, actor);
            return true;
        });
        assertThat(page()).contains("7 Hidden Mews");
        String path = "/people/" + joan.reference() + "/facts/"
                + fact(housing, joan, FactKind.ADDRESS).id();
        Visitor landlord = new Visitor(port).signIn(world, "Landlord");
        var safe = Map.of(
                "line", "7, HIDDEN MEWS", "postcode", "yo1 7zz", "care", "safe", "reason", "7 Hidden Mews is a refuge");
        var changed = new HashMap<>(safe);
        changed.put("way", "CHANGED");
        changed.putAll(day("until", today));
        assertThat(landlord.submit(landlord.get(path), path, changed).body()).contains("IDX-01-E");
        var corrected = new HashMap<>(safe);
        corrected.put("way", "CORRECTED");
        landlord.submit(landlord.get(path), path, corrected);

        String all = "/people/" + joan.reference() + "/facts";
        assertThat(landlord.get(all).body()).contains("7 Hidden Mews", "is a refuge", "7, HIDDEN MEWS");
        assertThat(officer.get(all).body())
                .contains("is kept for them alone")
                .doesNotContainIgnoringCase("hidden mews")
                .doesNotContain("refuge");
        assertThat(page()).contains("A safe address").doesNotContainIgnoringCase("hidden mews");
        assertThat(officer.get(path).status()).isEqualTo(404);
        assertThat(landlord.get(path).body()).contains("IDX-01-C");
    }

    @Autowired
    PersonFile file;

    /** The way round that the rules on changing an address cannot see: it ended, and its place became a refuge later. */
    @Test
    void IDX_01_an_address_that_ended_is_hidden_once_its_place_is_a_safe_one() {
        var ended = new Residence(
                new Address("9 Quiet Yard", "YO1 7ZY", false, false),
                null,
                null,
                today.minusYears(1),
                today.minusDays(9));
        var safe = new Residence(new Address("9 quiet yard, York", "yo17zy", true, false), null, null, today, null);
        world.as(housing, MANAGE_CASE, List.of(READ_PERSON), actor -> {
            file.lives(joan, world.realm("hub"), ended, actor);
            return true;
        });
        String all = "/people/" + joan.reference() + "/facts";
        assertThat(officer.get(all).body()).contains("9 Quiet Yard");
        world.as(housing, MANAGE_CASE, List.of(READ_PERSON), actor -> {
            file.lives(joan, world.realm("hub"), safe, actor);
            return true;
        });
        assertThat(officer.get(all).body()).doesNotContainIgnoringCase("quiet yard");
        assertThat(page()).doesNotContainIgnoringCase("quiet yard");
        Visitor landlord = new Visitor(port).signIn(world, "Landlord");
        assertThat(landlord.get(all).body()).contains("9 Quiet Yard", "9 quiet yard, York");
    }

    @Test
    void IDX_01_D_an_entry_that_nobody_uses_is_taken_back_and_one_that_is_used_stays() {
        PersonEntry twice = somebody(hub, Described.of(new Name("Enid", "Twice"), List.of()));
        withdraw(twice);
        assertThat(officer.get("/people/" + twice.reference()).status()).isEqualTo(404);
        assertThat(found("Enid Twice")).isEmpty();

        PersonEntry used = somebody(hub, Described.of(new Name("Enid", "Used"), List.of()));
        world.as(hub, MANAGE_CASE, actor -> {
            people.relate(
                    joan, used, world.realm("hub"), Relation.Kind.FAMILY, Relation.Confidence.SAID, "Joan", actor);
            return true;
        });
        assertThat(withdraw(used).body()).contains("IDX-01-D");
    }

    private Visitor.Page withdraw(PersonEntry person) {
        String form = "/people/" + person.reference() + "/facts";
        return officer.submit(
                officer.get(form), "/people/" + person.reference() + "/withdrawal", Map.of("reason", "Entered twice"));
    }

    @Test
    void an_agencys_number_an_e_mail_address_and_a_need_are_kept_searched_and_told() {
        String path = "/people/" + joan.reference() + "/particulars";
        var words = new HashMap<>(Map.of("email", "joan@example.org", "mail", "silent", "numberOf", "NHS"));
        words.putAll(Map.of("known", "943 476 5918", "need", "INTERPRETER", "needs", "Yoruba, a woman"));
        assertThat(officer.submit(officer.get(path), path, words).body()).contains("Enter the whole number");
        words.put("known", "943 476 5919");
        assertThat(officer.submit(officer.get(path), path, words).status()).isEqualTo(200);

        assertThat(page())
                .contains(
                        "joan@example.org (do not write to it)",
                        "NHS number 943 476 5919",
                        "Interpreter, Yoruba, a woman");
        assertThat(found("9434765919")).containsExactly(joan.reference());
        assertThat(found("943 476 5919")).containsExactly(joan.reference());
        assertThat(found("JOAN@example.org")).containsExactly(joan.reference());
        List<String> told = world.as(hub, READ_PERSON, actor -> needs.of(List.of(joan.id()), actor));
        assertThat(told).containsExactly("Joan Wrongname: Interpreter, Yoruba, a woman");

        put(fact(hub, joan, FactKind.NUMBER), Amendment.TAKEN_BACK, Map.of());
        put(fact(hub, joan, FactKind.NEED), Amendment.ENDED, Map.of());
        assertThat(found("9434765919")).isEmpty();
        assertThat(page()).doesNotContain("Yoruba");
        try (var window = new Window(port, world, "Hub officer", 320)) {
            window.look("/people/" + joan.reference() + "/facts");
            window.look("/people/" + joan.reference() + "/facts/"
                    + fact(hub, joan, FactKind.PHONE).id());
            window.look(path);
        }
    }

    private static List<String> keys(String table, PersonEntry person) {
        return TestDatabase.owner()
                .sql("select key from " + table + " where person_id = :person")
                .param("person", person.id())
                .query(String.class)
                .list();
    }
}
