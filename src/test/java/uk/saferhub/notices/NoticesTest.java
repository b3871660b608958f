package uk.saferhub.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Money;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Worlds;

/** Notices against PostgreSQL: rows, events, who may not, and nothing written when a rule refuses. */
@SaferHubTest
class NoticesTest {

    private static final LocalDate JUNE = LocalDate.of(2019, 6, 3);

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    IssueNotice issue;

    @Autowired
    RecordStep record;

    @Autowired
    RecordPayment payments;

    @Autowired
    RecordProsecution prosecutions;

    @Autowired
    OfficerPowers powers;

    @Autowired
    NoticeStore store;

    @Autowired
    PenaltyStore penalties;

    private Enforcement team;

    @BeforeEach
    void team() {
        team = new Enforcement(worlds, packs, issue, record);
    }

    private Notice read(String reference) {
        return team.world.as(team.manager, Permission.READ_NOTICE, actor -> store.load(reference, actor.sight()));
    }

    private long count(String table) {
        return TestDatabase.owner()
                .sql("select count(*) from " + table + " where realm_id = :realm")
                .param("realm", team.world.realm("enforcement"))
                .query(Long.class)
                .single();
    }

    @Test
    void a_warning_is_followed_by_a_notice_its_breach_and_a_fine() {
        String warning = team.served(team.notice("CPW", JUNE, "Ann Example"));
        String notice = team.served(Enforcement.after(team.notice("CPN", JUNE.plusDays(15), "Ann Example"), warning));
        team.step(notice, Step.of(NoticeEvent.BREACHED, JUNE.plusDays(30), "again at night"));
        String prosecution = team.world.as(
                team.manager,
                Permission.RECORD_PROSECUTION,
                actor -> prosecutions.start(
                        actor,
                        new NewProsecution(
                                team.world.code(),
                                notice,
                                null,
                                null,
                                null,
                                "notice_breach",
                                Prosecution.Origin.NOTICE_BREACH,
                                "two statements",
                                JUNE.plusDays(40))));
        team.world.as(team.manager, Permission.RECORD_PROSECUTION, actor -> {
            prosecutions.conclude(
                    actor,
                    prosecution,
                    Prosecution.Result.FINE,
                    JUNE.plusDays(90),
                    Money.ofPounds(440),
                    Money.ofPounds(85));
            return true;
        });
        assertThat(read(notice).state()).isEqualTo(NoticeState.BREACHED);
        assertThat(read(notice).complyBy()).isEqualTo(JUNE.plusDays(29));
        var row = TestDatabase.owner()
                .sql("select notice_type, result, fine_pence from published_prosecutions where realm_id = :realm")
                .param("realm", team.world.realm("enforcement"))
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("notice_type", "CPN")
                .containsEntry("result", "fine")
                .containsEntry("fine_pence", 44000L);
    }

    @Test
    void a_refused_notice_writes_nothing_and_names_rule_and_section() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> team.issue(team.notice("CPN", JUNE, "Ann Example")));
        assertThat(refusal.decision().rule()).isEqualTo("ENF-03-A");
        assertThat(count("notice")).isZero();
        assertThat(count("notice_event")).isZero();
        assertThat(count("happening")).isZero();
    }

    @Test
    void two_officers_at_once_do_not_record_the_same_thing_twice() throws Exception {
        String warning = team.served(team.notice("CPW", JUNE, "Ann Example"));
        long before = count("notice_event");
        var start = new CountDownLatch(1);
        try (var two = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> answers = Stream.of(NoticeEvent.COMPLIED, NoticeEvent.COMPLIED)
                    .map(event -> two.submit(() -> {
                        start.await();
                        try {
                            team.step(warning, Step.of(event, JUNE.plusDays(20), "seen"));
                            return true;
                        } catch (Refusal tooLate) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(count("notice_event")).as("one of the two").isEqualTo(before + 1);
    }

    @Test
    void two_payments_at_once_do_not_pay_a_penalty_twice() throws Exception {
        String penalty = team.served(team.notice("FPN_LITTER", JUNE, "Ann Example"));
        Money asked = team.world.as(
                team.manager,
                Permission.RECORD_PENALTY,
                actor -> penalties
                        .of(store.load(penalty, actor.sight()).id())
                        .orElseThrow()
                        .amount());
        var start = new CountDownLatch(1);
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> pay = () -> {
                start.await();
                try {
                    return team.world.as(team.manager, Permission.RECORD_PENALTY, actor -> {
                        payments.pay(actor, penalty, asked, JUNE.plusDays(5));
                        return true;
                    });
                } catch (Refusal tooMuch) {
                    return false;
                }
            };
            var first = two.submit(pay);
            var second = two.submit(pay);
            start.countDown();
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(count("penalty_payment")).isEqualTo(1);
    }

    @Test
    void an_officer_without_the_power_leaves_a_draft_that_the_manager_authorises() {
        NewNotice asked = team.notice("CPW", JUNE, "Ann Example");
        var draft = team.world.as(team.officer, Permission.ISSUE_NOTICE, actor -> issue.issue(actor, asked));
        assertThat(draft.issued()).isFalse();
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> team.world.as(team.officer, Permission.ISSUE_NOTICE, actor -> {
                                    record.record(actor, draft.reference(), Step.of(NoticeEvent.ISSUED, JUNE, ""));
                                    return true;
                                }))
                        .decision()
                        .rule())
                .isEqualTo("ENF-14-A");
        team.world.as(team.manager, Permission.AUTHORISE_NOTICE, actor -> {
            record.record(actor, draft.reference(), Step.of(NoticeEvent.AUTHORISED, JUNE, "agreed"));
            return true;
        });
        team.world.as(team.officer, Permission.ISSUE_NOTICE, actor -> {
            record.record(actor, draft.reference(), Step.of(NoticeEvent.ISSUED, JUNE, ""));
            return true;
        });
        assertThat(read(draft.reference()).state()).isEqualTo(NoticeState.ISSUED);
    }

    @Test
    void an_officer_with_the_power_issues_only_on_the_days_that_it_holds() {
        team.world.as(team.manager, Permission.AUTHORISE_NOTICE, actor -> {
            powers.grant(
                    actor,
                    team.world.code(),
                    team.officer,
                    List.of("CPW"),
                    JUNE,
                    JUNE.plusDays(30),
                    "scheme of delegation");
            return true;
        });
        NewNotice inTime = team.notice("CPW", JUNE.plusDays(30), "Ann Example");
        NewNotice late = team.notice("CPW", JUNE.plusDays(31), "Ann Example");
        assertThat(team.world
                        .as(team.officer, Permission.ISSUE_NOTICE, actor -> issue.issue(actor, inTime))
                        .issued())
                .isTrue();
        assertThat(team.world
                        .as(team.officer, Permission.ISSUE_NOTICE, actor -> issue.issue(actor, late))
                        .issued())
                .isFalse();
    }

    @Test
    void a_penalty_takes_the_amounts_of_its_own_day_and_is_paid_early_for_less() {
        String before = team.issue(team.notice("FPN_LITTER", LocalDate.of(2018, 3, 31), "Ann Example"));
        String after = team.issue(team.notice("FPN_LITTER", LocalDate.of(2018, 4, 1), "Ann Example"));
        assertThat(penalty(before).amount()).isEqualTo(Money.ofPounds(75));
        assertThat(penalty(after).amount()).isEqualTo(Money.ofPounds(100));
        String early = team.issue(team.notice("FPN_DOG_FOULING", JUNE, "Bob Example"));
        team.world.as(team.manager, Permission.RECORD_PENALTY, actor -> {
            payments.pay(actor, early, Money.ofPounds(75), JUNE.plusDays(10));
            return true;
        });
        assertThat(penalty(early).isPaid()).isTrue();
        assertThat(TestDatabase.owner()
                        .sql(
                                "select state from published_penalties where notice_type = 'FPN_DOG_FOULING' and realm_id = :realm")
                        .param("realm", team.world.realm("enforcement"))
                        .query(String.class)
                        .single())
                .isEqualTo("paid");
    }

    private Penalty penalty(String reference) {
        return team.world.as(
                team.manager,
                Permission.READ_NOTICE,
                actor -> penalties.of(store.load(reference, actor.sight()).id()).orElseThrow());
    }

    @Test
    void another_compartment_and_another_agency_learn_nothing_of_a_notice() {
        String reference = team.served(team.notice("CPW", JUNE, "Ann Example"));
        UUID hub = team.world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_NOTICE);
        UUID landlord =
                team.world.person("Landlord", "landlord", "enforcement", Reach.OWN_AGENCY, Permission.READ_NOTICE);
        for (UUID stranger : List.of(hub, landlord)) {
            assertThatThrownBy(() -> team.world.as(
                            stranger, Permission.READ_NOTICE, actor -> store.load(reference, actor.sight())))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(TestDatabase.app()
                        .sql("select count(*) from notice")
                        .query(Long.class)
                        .single())
                .as("the program outside the desk reads no realm")
                .isZero();
    }

    @Test
    void ENF_02_I_an_officer_of_one_ward_issues_nothing_in_another() {
        team.world.area("Inside");
        team.world.area("Outside");
        UUID warden = team.world.person("Warden", "council", "hub", Reach.OWN_AGENCY, Permission.READ_HOME);
        team.world.alsoActsIn(
                team.world.areaCode("Inside"),
                warden,
                "patrol",
                "enforcement",
                Reach.WHOLE_REALM,
                Permission.ISSUE_NOTICE);
        NewNotice there = team.notice("CPW", JUNE, "Ann Example");
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> team.world.as(warden, Permission.ISSUE_NOTICE, actor -> issue.issue(actor, there)));
        assertThat(refusal.decision().rule()).isEqualTo("ENF-02-I");
        assertThat(count("notice")).isZero();
    }

    @Test
    void what_is_withdrawn_leaves_the_published_view_and_stays_as_it_was_known() {
        String kept = team.issue(team.notice("CPW", JUNE, "Ann Example"));
        String gone = team.issue(team.notice("CPW", JUNE, "Bob Example"));
        var before = java.time.Instant.now();
        team.step(gone, Step.of(NoticeEvent.WITHDRAWN, JUNE.plusDays(2), "wrong address"));
        String sql = "select count(*) from published_notices where realm_id = :realm";
        var owner = TestDatabase.owner();
        assertThat(owner.sql(sql)
                        .param("realm", team.world.realm("enforcement"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        owner.sql("select set_config('saferhub.known_at', :at, false)")
                .param("at", before.toString())
                .query()
                .singleRow();
        assertThat(owner.sql(sql)
                        .param("realm", team.world.realm("enforcement"))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(read(kept).state()).isEqualTo(NoticeState.ISSUED);
    }
}
