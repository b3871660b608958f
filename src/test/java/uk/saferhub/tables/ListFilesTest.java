package uk.saferhub.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.EXPORT_LIST;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** DAT-13, WRK-08: a list goes out as it is on the screen, with the same locks, and the log says so. */
@SaferHubTest
class ListFilesTest {

    private static final Permission[] RIGHTS = {READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT, EXPORT_LIST};

    @Autowired
    Worlds worlds;

    @Autowired
    Complaints complaints;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    World world;
    UUID officer;

    @BeforeEach
    void sixtyComplaints() {
        world = worlds.make();
        officer = world.person("Officer", "council", "hub", Reach.WHOLE_REALM, RIGHTS);
        world.person("Partner", "charity", "hub", Reach.OWN_AGENCY, RIGHTS);
        world.person("Reader", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT);
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        world.as(officer, RECORD_COMPLAINT, actor -> {
            for (int i = 0; i < 60; i++)
                complaints.receive(
                        actor,
                        world.realm("hub"),
                        Complaint.unnamed(
                                today.minusDays(i),
                                Complaint.Source.RESIDENT,
                                "noise",
                                i == 7 ? "=The Cross" : "Sidbury " + i,
                                null,
                                null));
            return true;
        });
    }

    @Test
    void the_whole_list_goes_out_as_it_is_narrowed_and_sorted_and_is_logged_with_its_number_of_rows() {
        Visitor visitor = new Visitor(port).signIn(world, "Officer");
        String page = visitor.get("/complaints/received?place=idbury").body();
        assertThat(page).contains("1 to 50 of 59", "file=csv");
        int before = exports();
        Visitor.Page file = visitor.get("/complaints/received?place=idbury&page=2&file=csv");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(61);
        assertThat(lines.getFirst())
                .endsWith("Complaint,Received,Kind,Place,Who brought it,Comes again,Reporter to be told");
        assertThat(lines.get(1)).contains("Sidbury 0,Resident");
        assertThat(lines.getLast()).contains("OFFICIAL", "59 rows", "Place: idbury", "Officer");
        assertThat(file.headers().get("Content-Disposition").toString())
                .contains("saferhub-list-")
                .doesNotContain("idbury");
        assertThat(exports()).isEqualTo(before + 1);
        assertThat(visitor.get("/complaints/received?file=csv").body()).contains("'=The Cross");
        assertThat(visitor.get("/complaints/received?file=ods")
                        .headers()
                        .get("Content-Type")
                        .toString())
                .contains("opendocument.spreadsheet");
        assertThat(visitor.get("/complaints/received?file=xlsx")
                        .headers()
                        .get("Content-Type")
                        .toString())
                .contains("spreadsheetml.sheet");
        String register = visitor.get("/street/patrols?file=csv").body();
        assertThat(register.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        assertThat(register).contains("Reference,", "0 rows");
    }

    @Test
    void who_sees_nothing_takes_nothing_out_and_who_may_only_read_is_offered_no_file() {
        Visitor partner = new Visitor(port).signIn(world, "Partner");
        assertThat(partner.get("/complaints/received?file=csv").body().lines()).hasSize(2);
        Visitor reader = new Visitor(port).signIn(world, "Reader");
        assertThat(reader.get("/complaints/received").body())
                .contains("1 to 50 of 60")
                .doesNotContain("file=csv");
        assertThat(reader.get("/complaints/received?file=csv").status()).isEqualTo(404);
        assertThat(reader.get("/complaints/received?file=exe").status()).isEqualTo(404);
        assertThat(reader.get("/street/patrols?file=ods").status()).isEqualTo(404);
    }

    private int exports() {
        return TestDatabase.superuser()
                .sql("select count(*)::int from log_entry where kind = 'export' and actor_id = :officer")
                .param("officer", officer)
                .query(Integer.class)
                .single();
    }
}
