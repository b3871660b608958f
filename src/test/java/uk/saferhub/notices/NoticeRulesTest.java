package uk.saferhub.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.NoticeType.Recipient;
import uk.saferhub.kernel.Decision;
import uk.saferhub.testing.TestPacks;

/** The pack that ships gives the types, so that these are the rules as a council would meet them. */
class NoticeRulesTest {

    private static final LocalDate JUNE = LocalDate.of(2019, 6, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static NoticeType type(String code) {
        return TestPacks.read("york-and-north-yorkshire").noticeTypes().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Notice notice(
            String type,
            NoticeState state,
            LocalDate issued,
            @Nullable LocalDate served,
            @Nullable LocalDate complyBy) {
        LocalDate breached = state == NoticeState.BREACHED ? served : null;
        return new Notice(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "p",
                "N-0000000",
                type,
                UUID.randomUUID(),
                Recipient.INDIVIDUAL,
                "Ann Example",
                "annexample",
                34,
                "1 Made-up Street",
                "1madeupstreet",
                "noise",
                "",
                "",
                complyBy,
                "net",
                null,
                UUID.randomUUID(),
                state,
                issued,
                issued,
                served,
                breached,
                served == null ? issued : served,
                1);
    }

    private static NoticeType earlyStep(String code) {
        return TestPacks.read("south-worcestershire").noticeTypes().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ASB_06_early_steps_need_no_step_before_them_and_lead_to_the_next() {
        for (String code : List.of("PARENT_CONTACT", "WARNING_LETTER", "ABA", "ENGAGEMENT_PLAN")) {
            var asked = new Asked();
            asked.type = earlyStep(code);
            asked.prior = null;
            assertThat(asked.answer().isAllowed()).as(code).isTrue();
        }
        assertThat(earlyStep("WARNING_LETTER").nextSteps()).contains("ABA", "CPW");
    }

    @Test
    void ASB_06_a_direction_to_leave_is_for_people_of_ten_or_older_and_holds_for_two_days() {
        var asked = new Asked();
        asked.type = earlyStep("DISPERSAL");
        asked.prior = null;
        asked.age = 9;
        assertThat(asked.refused().rule()).isEqualTo("ENF-01-C");
        asked.age = 10;
        asked.away = away(NOON, NOON.plusHours(4), NOON.plusHours(1), NOON.plusHours(49));
        assertThat(asked.answer().isAllowed()).isTrue();
        asked.recipient = Recipient.BODY;
        assertThat(asked.refused().rule()).isEqualTo("ENF-01-A");
        for (String folder : List.of("south-worcestershire", "york-and-north-yorkshire"))
            assertThat(TestPacks.read(folder).noticeTypes())
                    .filteredOn(type -> type.code().equals("DISPERSAL"))
                    .singleElement()
                    .satisfies(
                            type -> assertThat(type.termsOn(JUNE).orElseThrow().keepsAwayHours())
                                    .isEqualTo(48));
    }

    private static final LocalDateTime NOON = JUNE.plusDays(15).atTime(12, 0);

    private static Away away(
            LocalDateTime authorisedFrom, LocalDateTime authorisedUntil, LocalDateTime from, LocalDateTime until) {
        return new Away("Inspector Example", authorisedFrom, authorisedUntil, from, until);
    }

    private static String refusedAway(@Nullable Away away) {
        var asked = new Asked();
        asked.type = earlyStep("DISPERSAL");
        asked.prior = null;
        asked.away = away;
        return asked.answer() instanceof Decision.Refused refused ? refused.rule() : "";
    }

    @Test
    void ASB_06_nobody_is_kept_away_for_more_than_48_hours_nor_outside_an_authorisation_of_48_hours() {
        LocalDateTime ends = NOON.plusHours(48);
        assertThat(refusedAway(null)).isEqualTo("ASB-06-A");
        assertThat(refusedAway(away(NOON, ends, NOON, ends))).isEmpty();
        assertThat(refusedAway(away(NOON, ends.plusMinutes(1), NOON, ends))).isEqualTo("ASB-06-B");
        assertThat(refusedAway(away(NOON, NOON, NOON, ends))).isEqualTo("ASB-06-B");
        assertThat(refusedAway(away(NOON, ends, NOON.minusMinutes(1), ends))).isEqualTo("ASB-06-C");
        assertThat(refusedAway(away(NOON, ends, ends.plusMinutes(1), ends.plusHours(2))))
                .isEqualTo("ASB-06-C");
        assertThat(refusedAway(away(NOON, ends, ends, ends.plusHours(48))))
                .as("it may end after the authorisation does")
                .isEmpty();
        assertThat(refusedAway(away(NOON, ends, NOON, ends.plusMinutes(1)))).isEqualTo("ASB-06-D");
        assertThat(refusedAway(away(NOON, ends, NOON, NOON))).isEqualTo("ASB-06-D");
        LocalDateTime eve = NOON.minusDays(1);
        assertThat(refusedAway(away(eve, NOON, eve, NOON)))
                .as("not before the day on which it is given")
                .isEqualTo("ASB-06-E");
    }

    @Test
    void ASB_06_the_hours_of_a_direction_are_counted_over_the_night_in_which_the_clocks_go_back() {
        LocalDateTime friday = LocalDateTime.of(2026, 10, 23, 23, 0);
        assertThat(Away.between(friday, friday.plusHours(48))).isEqualTo(java.time.Duration.ofHours(49));
        LocalDateTime spring = LocalDateTime.of(2026, 3, 27, 23, 0);
        assertThat(Away.between(spring, spring.plusHours(48))).isEqualTo(java.time.Duration.ofHours(47));
    }

    private static Notice warning() {
        return notice("CPW", NoticeState.SERVED, JUNE, JUNE, JUNE.plusDays(14));
    }

    private static final class Asked {
        NoticeType type = type("CPN");
        LocalDate on = JUNE.plusDays(15);
        Recipient recipient = Recipient.INDIVIDUAL;
        String name = "Ann Example";

        @Nullable
        Integer age = 34;

        String conduct = "noise";

        @Nullable
        LocalDate complyBy = null;

        @Nullable
        Notice prior = warning();

        @Nullable
        LocalDate priorUntil = null;

        @Nullable
        Boolean order = null;

        @Nullable
        Away away = null;

        Decision answer() {
            return NoticeRules.mayMake(new NoticeRules.Made(
                    type,
                    on,
                    TODAY,
                    recipient,
                    Notice.key(name),
                    age,
                    conduct,
                    complyBy,
                    prior,
                    priorUntil,
                    order,
                    away));
        }

        Decision.Refused refused() {
            return (Decision.Refused) answer();
        }
    }

    @Test
    void a_community_protection_notice_follows_a_served_warning_whose_time_is_over() {
        assertThat(new Asked().answer().isAllowed()).isTrue();
    }

    @Test
    void ENF_03_A_without_a_served_written_warning_there_is_no_notice_and_the_section_is_named() {
        var asked = new Asked();
        asked.prior = null;
        assertThat(asked.refused().rule()).isEqualTo("ENF-03-A");
        assertThat(asked.refused().section())
                .startsWith("Anti-social Behaviour, Crime and Policing Act 2014, section 43(5)");
        asked.prior = notice("CPW", NoticeState.ISSUED, JUNE, null, JUNE.plusDays(14));
        assertThat(asked.refused().rule()).as("issued is not served").isEqualTo("ENF-03-A");
        asked.prior = notice("CPW", NoticeState.WITHDRAWN, JUNE, JUNE, JUNE.plusDays(14));
        assertThat(asked.refused().rule()).as("withdrawn").isEqualTo("ENF-03-A");
        asked.prior = notice("WASTE_DOMESTIC", NoticeState.SERVED, JUNE, JUNE, JUNE.plusDays(14));
        assertThat(asked.refused().rule()).as("not a warning").isEqualTo("ENF-03-A");
        asked.prior = notice("CPW", NoticeState.SERVED, JUNE, JUNE.plusDays(16), JUNE.plusDays(14));
        assertThat(asked.refused().rule())
                .as("served after the notice's own day")
                .isEqualTo("ENF-03-A");
    }

    @Test
    void ENF_03_B_the_warning_was_served_on_the_same_person_however_the_name_is_written() {
        var asked = new Asked();
        asked.name = "ann  EXAMPLE.";
        assertThat(asked.answer().isAllowed()).isTrue();
        asked.name = "Ann Other";
        assertThat(asked.refused().rule()).isEqualTo("ENF-03-B");
    }

    @Test
    void ENF_03_C_the_warning_was_for_the_same_conduct() {
        var asked = new Asked();
        asked.conduct = "rubbish";
        assertThat(asked.refused().rule()).isEqualTo("ENF-03-C");
    }

    @Test
    void ENF_03_D_until_the_time_to_comply_is_over_it_says_the_day_it_opens() {
        var asked = new Asked();
        asked.on = JUNE.plusDays(14);
        assertThat(asked.refused().rule()).isEqualTo("ENF-03-D");
        assertThat(asked.refused().opens()).isEqualTo(JUNE.plusDays(15));
    }

    @Test
    void ENF_03_E_a_penalty_for_a_breach_needs_the_breach() {
        var asked = new Asked();
        asked.type = type("FPN_CPN");
        asked.prior = notice("CPN", NoticeState.SERVED, JUNE, JUNE, JUNE.plusDays(14));
        assertThat(asked.refused().rule()).isEqualTo("ENF-03-E");
        asked.prior = notice("CPN", NoticeState.BREACHED, JUNE, JUNE, JUNE.plusDays(14));
        assertThat(asked.answer().isAllowed()).isTrue();
    }

    @Test
    void ENF_03_E_a_penalty_is_not_dated_before_the_breach() {
        var asked = new Asked();
        asked.type = type("FPN_CPN");
        asked.prior = breachedOn(JUNE.plusDays(16));
        assertThat(asked.refused().rule()).isEqualTo("ENF-03-E");
        asked.prior = breachedOn(JUNE.plusDays(15));
        assertThat(asked.answer().isAllowed()).isTrue();
    }

    private static Notice breachedOn(LocalDate day) {
        Notice n = notice("CPN", NoticeState.BREACHED, JUNE, JUNE, JUNE.plusDays(14));
        return new Notice(
                n.id(),
                n.realmId(),
                n.areaId(),
                n.partnership(),
                n.reference(),
                n.type(),
                n.releaseId(),
                n.recipient(),
                n.name(),
                n.nameKey(),
                n.age(),
                n.place(),
                n.placeKey(),
                n.conduct(),
                n.happened(),
                n.requires(),
                n.complyBy(),
                n.team(),
                n.priorId(),
                n.officerId(),
                n.state(),
                n.datedOn(),
                n.issuedOn(),
                n.servedOn(),
                day,
                day,
                n.version());
    }

    @Test
    void ENF_03_F_a_warning_that_has_run_out_counts_no_more() {
        var asked = new Asked();
        asked.priorUntil = JUNE.plusMonths(6).minusDays(1);
        asked.on = JUNE.plusMonths(6).minusDays(1);
        assertThat(asked.answer().isAllowed()).isTrue();
        asked.on = JUNE.plusMonths(6);
        assertThat(asked.refused().rule()).isEqualTo("ENF-03-F");
    }

    @Test
    void ENF_01_A_a_notice_for_individuals_is_not_for_bodies() {
        var asked = new Asked();
        asked.type = type("FPN_DOG_FOULING");
        asked.recipient = Recipient.BODY;
        assertThat(asked.refused().rule()).isEqualTo("ENF-01-A");
    }

    @Test
    void ENF_01_B_and_ENF_01_C_a_community_protection_notice_is_for_people_of_sixteen_or_older() {
        var asked = new Asked();
        asked.age = null;
        assertThat(asked.refused().rule()).isEqualTo("ENF-01-B");
        asked.age = 15;
        assertThat(asked.refused().rule()).isEqualTo("ENF-01-C");
        assertThat(asked.refused().section()).contains("section 43(1)");
        asked.age = 16;
        assertThat(asked.answer().isAllowed()).isTrue();
        asked.age = null;
        asked.recipient = Recipient.BODY;
        assertThat(asked.answer().isAllowed()).as("a body has no age").isTrue();
    }

    @Test
    void ENF_02_A_and_ENF_02_B_dates_come_in_their_order() {
        var asked = new Asked();
        asked.on = TODAY.plusDays(1);
        assertThat(asked.refused().rule()).isEqualTo("ENF-02-A");
        asked.on = JUNE.plusDays(20);
        asked.complyBy = JUNE.plusDays(19);
        assertThat(asked.refused().rule()).isEqualTo("ENF-02-B");
    }

    @Test
    void ENF_22_A_a_type_is_used_only_while_it_has_amounts_and_days() {
        var asked = new Asked();
        asked.on = LocalDate.of(2014, 10, 19);
        assertThat(asked.refused().rule()).isEqualTo("ENF-22-A");
    }

    @Test
    void ENF_13_A_and_ENF_13_B_a_penalty_under_an_order_names_one_that_was_in_force() {
        var asked = new Asked();
        asked.type = type("FPN_PSPO");
        asked.prior = null;
        assertThat(asked.refused().rule()).isEqualTo("ENF-13-A");
        asked.order = false;
        assertThat(asked.refused().rule()).isEqualTo("ENF-13-B");
        asked.order = true;
        assertThat(asked.answer().isAllowed()).isTrue();
    }

    @Test
    void ENF_14_A_nobody_issues_without_the_power_or_an_authorisation() {
        assertThat(((Decision.Refused) NoticeRules.mayIssue(false, false)).rule())
                .isEqualTo("ENF-14-A");
        assertThat(NoticeRules.mayIssue(true, false).isAllowed()).isTrue();
        assertThat(NoticeRules.mayIssue(false, true).isAllowed()).isTrue();
    }
}
