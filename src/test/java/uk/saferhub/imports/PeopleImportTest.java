package uk.saferhub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.EXPORT_LIST;
import static uk.saferhub.access.Permission.IMPORT_RECORDS;
import static uk.saferhub.access.Permission.MANAGE_CASE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_PERSON;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.access.Realms;
import uk.saferhub.kernel.Keys;
import uk.saferhub.people.Addresses;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Visitor.Page;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** DAT-02: an agency's list of people becomes entries of the index, and names nobody whom the agency may not know. */
@SaferHubTest
class PeopleImportTest {

    private static final String PEOPLE = """
            Our no,Name,AKA,DOB,Address,Postcode,Refuge,Phone,Ring
            T-1,Ada Thornwick,Addy Wickthorn,03/04/1990,12 Elm Row,WR1 2AB,No,07700 900123,after six
            T-2,"Vale, Bo",,1988,Hidden House,WR1 3DE,Yes,,
            T-3,,,1/1/2190,,XX,Yes,12,
            T-4,Cy Marrow,,31/02/1990,,,No,,
            """;

    @Autowired
    Worlds worlds;

    @Autowired
    SweepImports sweep;

    @Autowired
    Realms realms;

    @LocalServerPort
    int port;

    World world;
    Visitor council;
    Visitor charity;

    @BeforeEach
    void hub() {
        world = worlds.make();
        world.person(
                "Council officer",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_PERSON,
                MANAGE_CASE,
                IMPORT_RECORDS,
                EXPORT_LIST);
        world.person(
                "Charity officer",
                "charity",
                "hub",
                Reach.OWN_AGENCY,
                READ_HOME,
                READ_PERSON,
                MANAGE_CASE,
                IMPORT_RECORDS);
        council = new Visitor(port).signIn(world, "Council officer");
        charity = new Visitor(port).signIn(world, "Charity officer");
    }

    @Test
    void people_come_in_once_with_every_fault_told_and_are_taken_back_unless_somebody_uses_them() {
        Page checked = arranged(council, PEOPLE);
        assertThat(checked.body())
                .contains("Import 2 rows<", "Give a name", "born in the future", "no postcode", "whole phone number")
                .contains("There is no address that this belongs to", "31/02/1990")
                .doesNotContain("Who may be here already");
        assertThat(entries()).isZero();
        Page done = council.submit(checked, checked.path() + "/records", Map.of());
        assertThat(entries()).isEqualTo(2);
        List<String> people = people(done);
        assertThat(council.get(people.getFirst()).body()).contains("Ada Thornwick", "Addy Wickthorn", "after six");
        assertThat(council.get(people.getLast()).body())
                .contains("1988, day and month not known", "shown to your organisation only");

        assertThat(arranged(council, PEOPLE).body()).doesNotContain("Import 2 rows");
        council.submit(
                council.get(people.getLast() + "/particulars"),
                people.getLast() + "/particulars",
                Map.of("given", "Beau", "family", "Vale"));
        Page back = council.submit(done, done.path() + "/return", Map.of("reason", "The wrong file"));
        assertThat(back.body()).contains("It is in use");
        assertThat(council.get(people.getFirst()).status()).isEqualTo(404);
        assertThat(council.get("/people?q=Thornwick").body()).doesNotContain(people.getFirst());
        assertThat(council.get(people.getLast()).status()).isEqualTo(200);
        assertThat(arranged(council, PEOPLE).body()).contains("Import 1 row<");
    }

    @Test
    void SHR_04_a_safe_address_that_was_taken_back_stops_no_letter() {
        Page done = council.submit(arranged(council, PEOPLE), last, Map.of());
        assertThat(safe()).isEqualTo(1);
        council.submit(done, done.path() + "/return", Map.of("reason", "The wrong file"));
        assertThat(safe()).isZero();
    }

    private int safe() {
        UUID officer = world.person("Reader " + Keys.next(), "council", "hub", Reach.WHOLE_REALM, READ_PERSON);
        return world.as(
                officer,
                READ_PERSON,
                actor -> addresses.against(List.of(), world.realm("hub"), actor).size());
    }

    @Test
    void who_may_be_here_already_is_named_only_to_those_who_may_know_them() {
        Page done = council.submit(arranged(council, PEOPLE), last, Map.of());
        String ada = people(done).getFirst();
        String again = PEOPLE.replace("T-", "S-").replace("Thornwick", "Thornwik");
        assertThat(arranged(council, again).body()).contains("Who may be here already", ada);
        assertThat(arranged(charity, again).body())
                .contains("Import 2 rows<")
                .doesNotContain("Who may be here already", ada);
        // The report names nobody by itself: a colleague who may not read people finds no name in it.
        String report = TestDatabase.superuser()
                .sql("select string_agg(report::text, ' ') from data_import where realm_id = :realm")
                .param("realm", world.realm("hub"))
                .query(String.class)
                .single();
        assertThat(report).contains("personId").doesNotContain("Thornwick");
    }

    @Test
    void who_may_not_write_into_the_index_is_not_offered_people() {
        world.person("Importer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, IMPORT_RECORDS);
        Visitor importer = new Visitor(port).signIn(world, "Importer");
        Page form = importer.get("/imports/new");
        assertThat(form.body()).doesNotContain("/people\"");
        assertThat(upload(importer, form, PEOPLE).status()).isIn(400, 404);
    }

    @Test
    void DAT_02_a_file_that_nobody_imported_is_thrown_away_after_a_fortnight_and_no_other_is() {
        String old = arranged(council, PEOPLE).path();
        String fresh = arranged(council, PEOPLE.replace("T-", "F-")).path();
        TestDatabase.owner()
                .sql("update data_import set changed_at = changed_at - interval '15 days' where reference = :reference")
                .param("reference", old.replaceAll(".*/", ""))
                .update();
        assertThat(sweep.sweep(realms.of(world.realm("hub")))).isEqualTo(1);
        assertThat(council.get(old).body())
                .contains("Thrown away", "within 14 days")
                .doesNotContain("Thornwick");
        assertThat(council.get(fresh).body()).contains("Import 2 rows");
        assertThat(TestDatabase.superuser()
                        .sql("select count(*)::int from data_import where realm_id = :realm and content is not null")
                        .param("realm", world.realm("hub"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sweep.sweep(realms.of(world.realm("hub")))).isZero();
    }

    private Page upload(Visitor who, Page form, String text) {
        String target = world.realm("hub") + "/people";
        return who.upload(
                form,
                "/imports",
                "upload",
                "people.csv",
                text.getBytes(StandardCharsets.UTF_8),
                Map.of("target", target));
    }

    @Autowired
    Addresses addresses;

    private String last = "";

    /** Through table and columns to the report. */
    private Page arranged(Visitor who, String text) {
        Page table = upload(who, who.get("/imports/new"), text);
        Page columns = who.submit(table, table.path(), Map.of("header", "1", "lines", "1"));
        var mapping = new LinkedHashMap<>(Map.of(
                "reference", "Our no",
                "column-name", "Name",
                "column-alias", "AKA",
                "column-born", "DOB",
                "order-born", "DAY_FIRST",
                "column-address", "Address",
                "column-postcode", "Postcode",
                "column-safe", "Refuge",
                "column-phone", "Phone",
                "column-times", "Ring"));
        Page report = who.submit(who.get(columns.path()), columns.path(), mapping);
        last = report.path() + "/records";
        return report;
    }

    private static List<String> people(Page done) {
        Matcher link = Pattern.compile("href=\"(/people/P-[^\"]+)\"").matcher(done.body());
        return link.results().map(found -> found.group(1)).toList();
    }

    private int entries() {
        return TestDatabase.superuser()
                .sql("""
                        select count(*)::int from person p where p.realm_id = :realm
                          and not exists (select from person_withdrawal w where w.person_id = p.id)
                        """)
                .param("realm", world.realm("hub"))
                .query(Integer.class)
                .single();
    }
}
