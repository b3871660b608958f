package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** IDX-05, DAT-13: of a list that leaves, words that name an address that must not be found stay back, and the rest leaves. */
@SaferHubTest
class SafeInListsTest {

    private static final Permission[] RIGHTS = {READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT, EXPORT_LIST};
    private static final String LIST = "/complaints/received?file=csv";

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    Complaints complaints;

    @Autowired
    SafeInLists safe;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final Map<String, Visitor> signedIn = new HashMap<>();
    World world;
    UUID officer;
    PersonEntry hidden;

    @BeforeEach
    void aRefugeInASealedCompartment() {
        world = worlds.make();
        officer = world.person("Officer", "council", "hub", Reach.WHOLE_REALM, RIGHTS);
        hidden = KeptSafe.in(world, people, "marac", "Flat 2, 48 Harrowgill St, Thornaby", "HG97 7QX");
    }

    private void complaintAt(String place) {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        world.as(officer, RECORD_COMPLAINT, actor -> {
            complaints.receive(
                    actor,
                    world.realm("hub"),
                    Complaint.unnamed(today, Complaint.Source.RESIDENT, "noise", place, null, null));
            return true;
        });
    }

    private Visitor as(String who) {
        return signedIn.computeIfAbsent(who, name -> new Visitor(port).signIn(world, name));
    }

    private List<String> list(String who) {
        return as(who).get(LIST).body().lines().toList();
    }

    private int told() {
        return TestDatabase.owner()
                .sql(
                        "select count(*)::int from safe_address_ask where account_id = :who and paper = 'LIST' and answer = 'YES'")
                .param("who", officer)
                .query(Integer.class)
                .single();
    }

    private boolean holds(String words) {
        return world.as(
                officer,
                READ_COMPLAINT,
                actor -> safe.in(List.of(new SafeInLists.Row(UUID.randomUUID(), List.of(words))), actor)
                        .holds(0, 0));
    }

    @Test
    void IDX_05_oneCellStaysBackAndTheRestLeavesInEveryKindOfFile() throws IOException {
        complaintAt("by 48, Harrowgill Street");
        complaintAt("9 Harrowgill Street, HG97 7QX");
        complaintAt("Sidbury 3");
        List<String> file = list("Officer");
        assertThat(file).hasSize(5);
        assertThat(String.join("\n", file))
                .containsOnlyOnce(SafeInLists.HELD)
                .contains("9 Harrowgill Street, HG97 7QX", "Sidbury 3", "3 rows. Words of 1 row are held back")
                .doesNotContain("48, H", "marac", "refuge", "Thornaby", hidden.reference());
        assertThat(file.stream().filter(line -> line.contains(SafeInLists.HELD)).toList())
                .singleElement()
                .asString()
                .as("its reference, day and kind leave")
                .matches("^[A-Z]+-[0-9A-Z-]+,\\d{4}-\\d\\d-\\d\\d,.+Resident.*");
        for (var sheet :
                Map.of("ods", "content.xml", "xlsx", "xl/worksheets/sheet1.xml").entrySet())
            assertThat(part(as("Officer").bytes("/complaints/received?file=" + sheet.getKey()), sheet.getValue()))
                    .contains("Sidbury 3", "Held back: it may name")
                    .doesNotContain("48, Harrowgill");
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals(name)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new IOException("no " + name);
    }

    @Test
    void SHR_13_aPlaceCountsOnceForOneReaderAndItsHolderIsToldOfTheBody() {
        complaintAt("48 Harrowgill Street");
        complaintAt("near HG97 7QX");
        assertThat(list("Officer").stream().filter(line -> line.contains(SafeInLists.HELD)))
                .hasSize(2);
        assertThat(list("Officer").stream().filter(line -> line.contains(SafeInLists.HELD)))
                .hasSize(2);
        assertThat(told()).as("the same place, in two rows of two files").isEqualTo(1);
        assertThat(as("Refuge Worker").get("/people/touches").body())
                .contains(hidden.reference(), "council " + world.code(), "was stopped")
                .containsOnlyOnce("Told on");
    }

    @Test
    void whoeverActsForItsHolderThereTakesItOut() {
        KeptSafe.by("Another", world, people, "hub", "7 Quillon Row, Thornaby", "HG97 8QX");
        world.person("Colleague", "refuge", "hub", Reach.WHOLE_REALM, RIGHTS);
        complaintAt("7 Quillon Row");
        assertThat(String.join("\n", list("Colleague")))
                .contains("7 Quillon Row")
                .doesNotContain("Held back");
        assertThat(String.join("\n", list("Officer"))).doesNotContain("Quillon");
    }

    /** An innocent list is as it was, and of a house of another name in the same words nobody learns. */
    @Test
    void innocentWordsLeave() {
        for (String words : List.of(
                "148 Harrowgill Street",
                "Harrowgill Street",
                "48 people in Harrowgill",
                "Flat 2, 48 Harrow Street",
                "Thornaby",
                "17 Mill Lane, HG97 7QX")) assertThat(holds(words)).as(words).isFalse();
        assertThat(told()).isZero();
        for (String words : List.of("flat 2 48 HARROWGILL ST.", "HG977QX", "at 48 Harrowgill\nStreet"))
            assertThat(holds(words)).as(words).isTrue();
        KeptSafe.ended(world, "marac");
        assertThat(holds("48 Harrowgill Street"))
                .as("she lives there no longer")
                .isFalse();
    }

    @Test
    void aStreetThatGoesOnInTheNextCellIsFound() {
        boolean[] held = world.as(officer, READ_COMPLAINT, actor -> {
            var row = new SafeInLists.Row(
                    UUID.randomUUID(), java.util.Arrays.asList("Flat 2, 48 Harrowgill", null, "Street"));
            var innocent = new SafeInLists.Row(UUID.randomUUID(), List.of("48 Harrow", "Lane and Street"));
            var answer = safe.in(List.of(row, innocent), actor);
            return new boolean[] {answer.holds(0, 0), answer.holds(0, 2), answer.holds(1, 0), answer.holds(1, 1)};
        });
        assertThat(held).containsExactly(true, true, false, false);
    }

    @Test
    void IDX_05_C_afterFivePlacesEverythingTypedStaysBackSoThatNobodyLearnsMoreThatDay() {
        for (int i = 1; i <= 6; i++)
            KeptSafe.by("Worker " + i, world, people, "marac", i + " Quillon Row, Thornaby", "HG9" + i + " 8QX");
        for (int i = 1; i <= 6; i++) complaintAt(i + " Quillon Row");
        complaintAt("Sidbury 3");
        List<String> file = list("Officer");
        assertThat(file).hasSize(9);
        assertThat(String.join("\n", file))
                .doesNotContain("Quillon", "Sidbury")
                .contains("Words of 7 rows", "Resident");
        assertThat(told()).isEqualTo(5);
        assertThat(holds("Sidbury 3"))
                .as("an innocent word is held as any other")
                .isTrue();
        assertThat(holds("6 Quillon Row")).isTrue();
        assertThat(told()).isEqualTo(5);
        TestDatabase.owner()
                .sql("update safe_address_ask set asked_at = asked_at - interval '2 days' where account_id = :who")
                .param("who", officer)
                .update();
        assertThat(String.join("\n", list("Officer")))
                .as("the next day five are known, and the sixth is told")
                .contains("Sidbury 3", "Words of 6 rows")
                .doesNotContain("Quillon");
    }
}
