package uk.saferhub.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Escalation;
import uk.saferhub.configuration.Escalation.Told;

/** Whom a step of escalation tells (MTG-08, WRK-02). */
class EscalationRulesTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID ASKER = UUID.randomUUID();
    private static final UUID ME = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void MTG_08_whoeverHasItIsToldAndNotTheirColleagues() {
        Escalation step = step(List.of(Told.OWNER));
        assertThat(tells(step, late(ME, true), OWNER, "Officer")).isTrue();
        assertThat(tells(step, late(SOMEBODY, true), OWNER, "Officer")).isFalse();
        assertThat(tells(step, late(ME, true), ASKER, "Officer")).isTrue();
    }

    @Test
    void MTG_08_whereNobodyIsNamedOrTheyLeftTheOrganisationIsTold() {
        Escalation step = step(List.of(Told.OWNER));
        assertThat(tells(step, late(null, false), OWNER, "Officer")).isTrue();
        assertThat(tells(step, late(SOMEBODY, false), OWNER, "Officer")).isTrue();
        assertThat(tells(step, late(null, false), ASKER, "Officer")).isFalse();
    }

    @Test
    void MTG_08_theSideThatAskedIsToldWhereTheStepSaysSo() {
        assertThat(tells(step(List.of(Told.ASKER)), late(SOMEBODY, true), ASKER, "Officer"))
                .isTrue();
        assertThat(tells(step(List.of(Told.OWNER)), late(SOMEBODY, true), ASKER, "Officer"))
                .isFalse();
        assertThat(tells(step(List.of()), late(ME, true), OWNER, "Officer")).isFalse();
    }

    @Test
    void MTG_08_aRoleOfTheStepIsToldWhateverItsOrganisation() {
        assertThat(tells(step(List.of()), late(SOMEBODY, true), UUID.randomUUID(), "Partnership manager"))
                .isTrue();
    }

    private static boolean tells(Escalation step, Escalated.Late action, UUID organisation, String role) {
        var seat = new Seat(
                UUID.randomUUID(),
                Permission.READ_ACTION,
                organisation,
                "",
                UUID.randomUUID(),
                "",
                "",
                "hub",
                UUID.randomUUID(),
                Reach.WHOLE_REALM,
                role,
                null);
        return EscalationRules.tells(step, action, ME, List.of(seat), List.of("Partnership manager"));
    }

    private static Escalation step(List<Told> tells) {
        return new Escalation("step", List.of(), "Step", 1, tells, List.of("partnership-manager"));
    }

    private static Escalated.Late late(@Nullable UUID person, boolean acts) {
        return new Escalated.Late(UUID.randomUUID(), "A-TEST", OWNER, person, acts, ASKER, LocalDate.EPOCH);
    }
}
