package uk.saferhub.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class ConfigurationPageTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    ProposeRelease proposals;

    @LocalServerPort
    int port;

    private World world;
    private Pack pack;
    private UUID proposer;

    @BeforeEach
    void aPartnershipWithAPack() {
        world = worlds.make();
        pack = Renamed.into(TestPacks.read("hub-and-spoke"), "hs-board", world.code());
        packs.publish(pack);
        proposer = world.person(
                "Proposer",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                Permission.READ_PACK,
                Permission.PROPOSE_PACK,
                Permission.APPROVE_PACK);
        world.person(
                "Approver", "council", "governance", Reach.WHOLE_REALM, Permission.READ_PACK, Permission.APPROVE_PACK);
    }

    private String changed() {
        return new String(PackYaml.files(pack).getFirst().bytes(), StandardCharsets.UTF_8)
                .replace("Deliver criminal justice work in its part of the area", "Deliver local justice work");
    }

    private Release proposed() {
        List<PackFile> files = List.of(new PackFile("pack.yaml", changed().getBytes(StandardCharsets.UTF_8)));
        return world.as(proposer, Permission.PROPOSE_PACK, actor -> proposals.propose(actor, files, null));
    }

    @Test
    void ADM_02_a_release_reads_as_sentences_and_its_change_as_what_was_and_becomes() {
        Release release = proposed();
        Visitor approver = new Visitor(port).signIn(world, "Approver");
        assertThat(approver.get("/configuration").body()).contains(release.pack() + "/2", "Proposed", "Proposer");
        Visitor.Page page = approver.get("/configuration/" + release.pack() + "/2");
        assertThat(page.body())
                .contains(
                        "What differs from release 1",
                        "Deliver local justice work",
                        "Approve this release",
                        "Reporting lines");
        Visitor.Page approved = approver.submit(page, "/configuration/" + release.pack() + "/2/approval", Map.of());
        assertThat(approved.status())
                .as("the release says who shares, and the test's body is not among them")
                .isEqualTo(403);
        world.sign("governance", List.of(world.organisation("council")), LocalDate.now(worlds.clock()));
        assertThat(approver.get("/configuration/" + release.pack() + "/2").body())
                .contains("Released", "Approver")
                .doesNotContain("Approve this release");
    }

    @Test
    void ADM_02_B_whoever_proposed_it_is_told_why_there_is_no_button_and_refused_when_posting_all_the_same() {
        Release release = proposed();
        String address = "/configuration/" + release.pack() + "/2";
        Visitor visitor = new Visitor(port).signIn(world, "Proposer");
        Visitor.Page page = visitor.get(address);
        assertThat(page.body()).contains("ADM-02-B");
        Visitor.Page refused = visitor.submit(page, address + "/approval", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(visitor.get(address).body()).contains("Nobody yet");
    }

    @Test
    void another_partnerships_configuration_is_not_found() {
        Release release = proposed();
        World other = worlds.make();
        other.person("Reader", "council", "governance", Reach.WHOLE_REALM, Permission.READ_PACK);
        Visitor reader = new Visitor(port).signIn(other, "Reader");
        assertThat(reader.get("/configuration/" + release.pack() + "/1").status())
                .isEqualTo(404);
        assertThat(reader.get("/configuration").body()).doesNotContain(release.pack());
    }

    @Test
    void ADM_01_the_files_come_back_as_a_zip() {
        Visitor approver = new Visitor(port).signIn(world, "Approver");
        Visitor.Page zip = approver.get("/configuration/" + pack.pack().code() + "/1/files");
        assertThat(zip.status()).isEqualTo(200);
        assertThat(zip.headers().get("content-type").getFirst()).startsWith("application/zip");
        assertThat(zip.body()).startsWith("PK");
    }

    @Test
    void ADM_02_files_are_handed_in_checked_and_proposed_and_every_fault_is_listed() {
        Visitor visitor = new Visitor(port).signIn(world, "Proposer");
        Visitor.Page form = visitor.get("/configuration");
        Visitor.Page faulty = visitor.upload(
                form,
                "/configuration",
                "files",
                Map.of("pack.yaml", changed().replace("\"quarterly\"", "\"quartely\"")));
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.body()).contains("What the check finds", "Did you mean \"quarterly\"?");
        Visitor.Page proposed = visitor.upload(faulty, "/configuration", "files", Map.of("pack.yaml", changed()));
        assertThat(proposed.path()).isEqualTo("/configuration/" + pack.pack().code() + "/2");
        assertThat(proposed.body()).contains("Deliver local justice work");
    }
}
