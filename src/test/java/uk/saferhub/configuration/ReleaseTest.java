package uk.saferhub.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.access.Realms;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Reference;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;

@SaferHubTest
class ReleaseTest {

    @Autowired
    ProposeRelease proposals;

    @Autowired
    ApproveRelease approvals;

    @Autowired
    ExportRelease exports;

    @Autowired
    TakeEffect effect;

    @Autowired
    Configuration configuration;

    @Autowired
    Accounts accounts;

    @Autowired
    Realms realms;

    @Autowired
    Desk desk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    uk.saferhub.testing.Worlds worlds;

    @Autowired
    uk.saferhub.testing.TestPacks packs;

    private final String suffix = "-" + Reference.next("Z").toLowerCase().replaceAll("[^a-z0-9]", "");

    private UUID account(String name) {
        return transaction.execute(status -> accounts.service(name + suffix));
    }

    private Pack pack(String folder) throws Exception {
        return Renamed.of(PackCheck.run(Path.of("packs", folder)).pack(), suffix, 7);
    }

    private Release propose(UUID by, List<PackFile> files) {
        return desk.open(by, "test", actor -> proposals.propose(actor, files, LocalDate.of(2026, 1, 1)));
    }

    private Release approve(UUID by, Release release) {
        return desk.open(by, "test", actor -> approvals.approve(actor, release.pack(), release.number()));
    }

    @Test
    void ADM_02_B_whoever_proposed_a_release_may_not_approve_it_and_nothing_is_written() throws Exception {
        Pack pack = pack("hub-and-spoke");
        UUID one = account("one");
        Release release = propose(one, PackYaml.files(pack));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> approve(one, release));
        assertThat(refusal.decision().rule()).isEqualTo("ADM-02-B");
        String partnership = pack.partnerships().getFirst().code();
        assertThatThrownBy(() -> desk.open(one, "test", actor -> realms.named(partnership, "governance")))
                .isInstanceOf(uk.saferhub.access.NotFound.class);
    }

    @Test
    void ADM_02_a_release_is_approved_by_a_second_person_projected_pinned_and_exported_byte_for_byte()
            throws Exception {
        Pack pack = pack("york-and-north-yorkshire");
        List<PackFile> files = List.of(
                PackYaml.files(pack).getFirst(),
                new PackFile(
                        "notes.yaml",
                        "# a comment that must come back\nvocabulary: []\n".getBytes(StandardCharsets.UTF_8)));
        Release release = approve(account("two"), propose(account("one"), files));

        assertThat(release.number()).isEqualTo(1);
        String york = Renamed.code("york", suffix);
        Settings settings = desk.open("test", actor -> configuration.of(york, actor.today()));
        assertThat(settings.releaseId()).isEqualTo(release.id());
        assertThat(settings.noticeType(Renamed.code("CPN", suffix))
                        .termsOn(LocalDate.of(2019, 6, 1))
                        .orElseThrow()
                        .appealWithin())
                .isEqualTo(21);
        assertThat(settings.noticeTypes().stream().map(NoticeType::label))
                .allSatisfy(label -> assertThat(label).endsWith(suffix))
                .hasSize(20);
        assertThat(settings.hubs()).hasSize(1);
        assertThat(desk.open("test", actor -> realms.named(york, "channel")).partnership())
                .isEqualTo(york);
        assertThat(desk.open("test", actor -> configuration.of(york, LocalDate.of(2019, 4, 1)))
                        .releaseId())
                .as("history from before the first release is entered under it")
                .isEqualTo(release.id());

        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> desk.open(
                                        account("one"), "test", actor -> exports.files(actor, release.pack(), 1)))
                        .decision()
                        .rule())
                .isEqualTo("ADM-02-H");
        List<PackFile> back = desk.open(
                account("one"),
                "test",
                actor -> exports.files(holding(actor, pack, Permission.READ_PACK), release.pack(), 1));
        assertThat(back).hasSize(2);
        for (PackFile file : files) {
            PackFile same = back.stream()
                    .filter(f -> f.name().equals(file.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(same.bytes()).isEqualTo(file.bytes());
        }
        assertThat(catchThrowableOfType(Refusal.class, () -> approve(account("three"), release))
                        .decision()
                        .rule())
                .as("later changes take grants, which these accounts do not hold")
                .isEqualTo("ADM-02-G");
    }

    @Test
    void ADM_02_a_release_in_force_from_a_later_day_changes_nothing_before_it() throws Exception {
        Pack pack = pack("hub-and-spoke");
        UUID one = account("one");
        UUID two = account("two");
        approve(two, propose(one, PackYaml.files(pack)));
        Partnership partnership = pack.partnerships().getFirst();
        List<PackFile> renamed = PackYaml.files(pack).stream()
                .map(file -> new PackFile(
                        file.name(),
                        new String(file.bytes(), StandardCharsets.UTF_8)
                                .replace(partnership.name(), "Renamed " + suffix)
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
        LocalDate day = LocalDate.now(worlds.clock()).plusDays(40);
        Release next = desk.open(
                one, "test", actor -> proposals.propose(holding(actor, pack, Permission.PROPOSE_PACK), renamed, day));
        desk.open(
                two,
                "test",
                actor -> approvals.approve(holding(actor, pack, Permission.APPROVE_PACK), next.pack(), next.number()));
        assertThat(name(partnership)).isEqualTo(partnership.name());
        turn(day.minusDays(1));
        assertThat(name(partnership)).isEqualTo(partnership.name());
        turn(day);
        turn(day);
        assertThat(name(partnership)).isEqualTo("Renamed " + suffix);
    }

    private void turn(LocalDate day) {
        desk.open("test", actor -> {
            effect.turnTheDay(new Actor(
                    actor.accountId(),
                    "",
                    Permission.READ_HOME,
                    List.of(),
                    day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC)));
            return true;
        });
    }

    private static String name(Partnership partnership) {
        return TestDatabase.owner()
                .sql("select name from partnership where code = :code")
                .param("code", partnership.code())
                .query(String.class)
                .single();
    }

    /** The same actor with a permission in the governance of every partnership of the pack. */
    private Actor holding(Actor actor, Pack pack, Permission permission) {
        List<Seat> seats = pack.partnerships().stream()
                .map(partnership -> {
                    UUID realm = realms.named(partnership.code(), "governance").id();
                    UUID none = new UUID(0, 0);
                    return new Seat(
                            none,
                            permission,
                            none,
                            "",
                            realm,
                            partnership.code(),
                            "",
                            "governance",
                            none,
                            Reach.WHOLE_REALM,
                            "",
                            null);
                })
                .toList();
        return new Actor(actor.accountId(), actor.name(), Permission.READ_HOME, seats, actor.now());
    }

    @Test
    void ADM_02_D_a_faulty_pack_is_not_even_a_proposal() {
        List<PackFile> files =
                List.of(new PackFile("pack.yaml", "pack: {code: x, titel: y}".getBytes(StandardCharsets.UTF_8)));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> propose(account("one"), files));
        assertThat(refusal.decision().rule()).isEqualTo("ADM-02-D");
        assertThat(refusal.decision().reason()).contains("pack.yaml:1");
    }

    @Test
    void a_test_world_can_be_given_a_packs_arrangements() {
        var world = worlds.make();
        packs.publish(world, "south-worcestershire", "safer-worcester");
        Settings settings = desk.open("test", actor -> configuration.of(world.code(), actor.today()));
        assertThat(settings.noticeType("FPN_PSPO").underOrder()).isTrue();
        assertThat(settings.hubs().getFirst().area()).isEqualTo(world.code() + "-area");
    }
}
