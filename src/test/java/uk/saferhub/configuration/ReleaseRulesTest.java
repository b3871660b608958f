package uk.saferhub.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class ReleaseRulesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static Release release(int number, boolean approved) {
        return new Release(
                new UUID(9, number),
                "p",
                number,
                "P",
                DAY,
                ONE,
                Instant.EPOCH,
                approved ? TWO : null,
                approved ? Instant.EPOCH : null);
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    private static Pack pack(String folder) throws Exception {
        return PackCheck.run(Path.of("packs", folder)).pack();
    }

    private static Pack without(Pack pack, String role) {
        List<Role> roles = new ArrayList<>(pack.roles());
        roles.removeIf(r -> r.code().equals(role));
        return with(pack, roles, pack.definitions());
    }

    private static Pack with(Pack pack, List<Role> roles, List<Definition> definitions) {
        return new Pack(
                pack.pack(),
                pack.partnerships(),
                pack.areas(),
                pack.areaLinks(),
                pack.organisations(),
                pack.teams(),
                pack.responsibleAuthorities(),
                pack.duties(),
                pack.groups(),
                pack.reportingLines(),
                pack.hubs(),
                pack.matrices(),
                pack.noticeTypes(),
                pack.complaintTerms(),
                pack.accessTerms(),
                pack.retention(),
                pack.panels(),
                pack.operations(),
                pack.strategies(),
                pack.priorities(),
                pack.metrics(),
                pack.reportTemplates(),
                roles,
                pack.vocabulary(),
                pack.agreements(),
                pack.categories(),
                pack.escalations(),
                pack.clocks(),
                pack.letters(),
                definitions);
    }

    @Test
    void ADM_02_a_second_person_may_approve_a_proposal() {
        assertThat(rule(ReleaseRules.mayApprove(release(2, false), TWO, release(1, true))))
                .isEqualTo("allowed");
    }

    @Test
    void a_release_is_approved_once() {
        assertThat(rule(ReleaseRules.mayApprove(release(2, true), TWO, null))).isEqualTo("ADM-02-A");
    }

    @Test
    void an_older_proposal_does_not_undo_a_later_release() {
        assertThat(rule(ReleaseRules.mayApprove(release(2, false), TWO, release(3, true))))
                .isEqualTo("ADM-02-C");
    }

    @Test
    void a_pack_may_not_speak_for_anothers_partnership_nor_name_a_body_otherwise() throws Exception {
        Pack york = pack("york-and-north-yorkshire");
        Pack worcester = pack("south-worcestershire");
        assertThat(rule(ReleaseRules.mayStandBeside(york, List.of(worcester)))).isEqualTo("allowed");
        assertThat(rule(ReleaseRules.mayStandBeside(york, List.of(york)))).isEqualTo("ADM-02-E");
    }

    @Test
    void what_accounts_and_records_lean_on_may_not_disappear() throws Exception {
        Pack york = pack("york-and-north-yorkshire");
        assertThat(rule(ReleaseRules.mayFollow(york, york))).isEqualTo("allowed");
        assertThat(rule(ReleaseRules.mayFollow(york, null))).isEqualTo("allowed");
        Decision refused = ReleaseRules.mayFollow(without(york, "auditor"), york);
        assertThat(rule(refused)).isEqualTo("ADM-02-F");
        assertThat(((Decision.Refused) refused).reason()).contains("the role \"auditor\"");
    }

    @Test
    void ADM_02_I_a_version_that_has_begun_is_not_defined_anew() throws Exception {
        Pack york = pack("york-and-north-yorkshire");
        Definition.Part knives = new Definition.Part("knives", "Knives", List.of("8N"), List.of(), List.of());
        Definition.Part guns = new Definition.Part("guns", "Guns", List.of("8"), List.of(), List.of());
        Definition.Version first = version(1, DAY, "The board", knives);
        Pack before = defined(york, first);
        for (Pack next : List.of(
                defined(york),
                with(york, york.roles(), List.of()),
                defined(york, version(2, DAY, "The board", knives)),
                defined(york, version(1, DAY.plusMonths(1), "The board", knives)),
                defined(york, version(1, DAY, "Another board", knives)),
                defined(york, version(1, DAY, "The board", knives, guns))))
            assertThat(rule(ReleaseRules.mayRedefine(next, before, DAY))).isEqualTo("ADM-02-I");
        Pack further = defined(york, first, version(2, DAY.plusMonths(1), "The board", knives, guns));
        assertThat(rule(ReleaseRules.mayRedefine(further, before, DAY))).isEqualTo("allowed");
        // What has not begun may still be thought over; a pack's first has nothing before it.
        assertThat(rule(ReleaseRules.mayRedefine(before, further, DAY))).isEqualTo("allowed");
        assertThat(rule(ReleaseRules.mayRedefine(before, null, DAY))).isEqualTo("allowed");
    }

    private static Pack defined(Pack pack, Definition.Version... versions) {
        return with(
                pack,
                pack.roles(),
                List.of(new Definition("violence", List.of("york"), "Serious violence", null, List.of(versions))));
    }

    private static Definition.Version version(int number, LocalDate from, String by, Definition.Part... parts) {
        return new Definition.Version(number, from, by, null, null, List.of(parts), List.of());
    }

    @Test
    void a_release_does_not_work_backwards_but_a_packs_first_may() {
        assertThat(ReleaseRules.firstDay(DAY, DAY.plusDays(5), false)).isEqualTo(DAY.plusDays(5));
        assertThat(ReleaseRules.firstDay(DAY, DAY.minusDays(5), false)).isEqualTo(DAY);
        assertThat(ReleaseRules.firstDay(DAY, DAY.plusDays(5), true)).isEqualTo(DAY);
    }
}
