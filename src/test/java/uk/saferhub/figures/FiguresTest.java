package uk.saferhub.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Money;
import uk.saferhub.kernel.Period;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.notices.Enforcement;
import uk.saferhub.notices.IssueNotice;
import uk.saferhub.notices.NewNotice;
import uk.saferhub.notices.NewProsecution;
import uk.saferhub.notices.NoticeEvent;
import uk.saferhub.notices.Prosecution;
import uk.saferhub.notices.RecordProsecution;
import uk.saferhub.notices.RecordStep;
import uk.saferhub.notices.Step;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Worlds;

/** The York report's notices (F000-040 to F000-051), counted from single records by somebody who may read none of them. */
@SaferHubTest
class FiguresTest {

    private static final Period PERIOD = Period.parse("2019-04-01/2019-10-31");
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
    RecordProsecution prosecutions;

    @Autowired
    Figures figures;

    @Autowired
    ReleaseFigure releases;

    @Autowired
    AsKnown known;

    @Autowired
    ComputedFigures computed;

    @Autowired
    FigureStore store;

    private static Enforcement team;
    private static UUID writer;

    @BeforeEach
    void team() {
        if (team != null) return;
        team = new Enforcement(worlds, packs, issue, record);
        writer = team.world.person(
                "Writer", "council", "governance", Reach.WHOLE_REALM, Permission.READ_FIGURE, Permission.WRITE_REPORT);
    }

    private Figure figure(String metric) {
        return team.world.as(
                writer, Permission.READ_FIGURE, actor -> figures.compute(actor, metric, team.world.code(), PERIOD));
    }

    private long value(String metric) {
        return figure(metric).value().longValueExact();
    }

    @Test
    void F000_040_to_F000_051_come_out_of_single_records() {
        var warnings = new ArrayList<String>();
        for (int i = 0; i < 64; i++)
            warnings.add(team.served(notice("CPW", PERIOD.from().plusDays(i), "Person " + i)));
        team.issue(notice("CPW", PERIOD.from().minusDays(1), "Too early"));
        team.issue(notice("CPW", PERIOD.to().plusDays(1), "Too late"));
        Map<String, Integer> others = Map.of(
                "WASTE_COMMERCIAL",
                2,
                "WASTE_DOMESTIC",
                174,
                "DOG_UNDERTAKING",
                4,
                "FPN_DOG_FOULING",
                2,
                "DOG_MICROCHIP",
                10,
                "WASTE_INFO",
                17,
                "WASTE_CARRIER",
                3);
        var waste = new ArrayList<String>();
        others.forEach((type, count) -> {
            for (int i = 0; i < count; i++) {
                String reference = team.served(notice(type, JUNE.plusDays(i % 60), "Person " + i));
                if (type.equals("WASTE_INFO") && i < 2) waste.add(reference);
            }
        });
        for (int i = 0; i < 2; i++) {
            team.step(waste.get(i), Step.of(NoticeEvent.BREACHED, JUNE.plusDays(20), "nothing produced"));
            team.issue(Enforcement.after(notice("FPN_WASTE_FAIL", JUNE.plusDays(21), "Person " + i), waste.get(i)));
        }
        String notice = team.served(
                Enforcement.after(notice("CPN", PERIOD.from().plusDays(20), "Person 0"), warnings.getFirst()));
        fined(notice);

        assertThat(value("cpw_issued")).isEqualTo(64);
        assertThat(value("cpn_issued")).isEqualTo(1);
        assertThat(value("waste_commercial")).isEqualTo(2);
        assertThat(value("waste_domestic")).isEqualTo(174);
        assertThat(value("dog_undertakings")).isEqualTo(4);
        assertThat(value("fpn_dog_fouling")).isEqualTo(2);
        assertThat(value("dog_microchip")).isEqualTo(10);
        assertThat(value("waste_info")).isEqualTo(17);
        assertThat(value("waste_carrier")).isEqualTo(3);
        assertThat(value("fpn_waste_fail")).isEqualTo(2);
        assertThat(value("cpn_prosecutions_fined")).isEqualTo(1);
        assertThat(value("notices_all")).isEqualTo(279);

        Figure frozen = team.world.as(
                writer,
                Permission.WRITE_REPORT,
                actor -> figures.freeze(actor, "cpw_issued", team.world.code(), PERIOD));
        Instant before = Instant.now();
        team.step(warnings.getLast(), Step.of(NoticeEvent.WITHDRAWN, JUNE.plusDays(70), "wrong address"));
        assertThat(value("cpw_issued")).as("what was withdrawn drops out").isEqualTo(63);
        Figure kept = team.world.as(writer, Permission.READ_FIGURE, actor -> figures.frozen(actor, frozen.reference()));
        assertThat(kept.value()).as("the frozen one stays").isEqualByComparingTo("64");
        assertThat(kept.state()).isEqualTo(Figure.State.FROZEN);
        assertThat(kept.records()).isEqualTo(64);
        assertThat(team.world
                        .as(
                                writer,
                                Permission.READ_FIGURE,
                                actor -> figures.computeAsKnown(actor, "cpw_issued", team.world.code(), PERIOD, before))
                        .value())
                .as("computed again as it was known then")
                .isEqualByComparingTo("64");
        differences();
    }

    /** AUD-03 beside today's, and PRV-05 between what is fixed now and what was fixed before. */
    private void differences() {
        team.world.as(writer, Permission.READ_FIGURE, actor -> {
            String partnership = team.world.code();
            AsKnown.Changed since = known.one(
                    actor, "cpw_issued", partnership, PERIOD, actor.today().minusDays(1));
            assertThat(since.pair().then().value()).isEqualByComparingTo("0");
            assertThat(since.pair().now().value()).isEqualByComparingTo("63");
            assertThat(since.pair().differs()).isTrue();
            assertThat(since.came()).hasSize(63);
            assertThat(since.went()).isEmpty();
            assertThat(known.all(actor, partnership, PERIOD, actor.today()))
                    .anyMatch(pair -> pair.now().metric().equals("cpw_issued") && !pair.differs());
            var now = computed.computed(actor, "cpw_issued", partnership, PERIOD, null);
            UUID realm = team.world.realm("governance");
            assertThat(store.isolated(now.figure(), realm, now.records(), 4))
                    .as("one record less than the one that was fixed")
                    .isTrue();
            assertThat(store.isolated(now.figure(), realm, now.records().subList(0, 50), 4))
                    .isFalse();
            return true;
        });
    }

    private NewNotice notice(String type, LocalDate on, String name) {
        return team.notice(type, on, name);
    }

    private void fined(String notice) {
        team.step(notice, Step.of(NoticeEvent.BREACHED, PERIOD.from().plusDays(40), "again"));
        team.world.as(team.manager, Permission.RECORD_PROSECUTION, actor -> {
            var asked = new NewProsecution(
                    team.world.code(),
                    notice,
                    null,
                    null,
                    null,
                    "notice_breach",
                    Prosecution.Origin.NOTICE_BREACH,
                    "statements",
                    PERIOD.from().plusDays(50));
            String reference = prosecutions.start(actor, asked);
            prosecutions.conclude(
                    actor, reference, Prosecution.Result.FINE, PERIOD.from().plusDays(90), Money.ofPounds(440), null);
            return true;
        });
    }

    @Test
    void nobody_of_another_partnership_computes_or_opens_a_figure() {
        Figure frozen = team.world.as(
                writer,
                Permission.WRITE_REPORT,
                actor -> figures.freeze(actor, "cpw_issued", team.world.code(), PERIOD));
        var other = worlds.make();
        UUID stranger = other.person("Stranger", "council", "governance", Reach.WHOLE_REALM, Permission.READ_FIGURE);
        assertThatThrownBy(() -> other.as(
                        stranger,
                        Permission.READ_FIGURE,
                        actor -> figures.compute(actor, "cpw_issued", team.world.code(), PERIOD)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        other.as(stranger, Permission.READ_FIGURE, actor -> figures.frozen(actor, frozen.reference())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void reading_elsewhere_leaves_the_transaction_in_its_own_realms_and_role() {
        team.issue(notice("CPW", JUNE, "Ann Example"));
        List<Object> after = team.world.as(writer, Permission.READ_FIGURE, actor -> {
            figures.compute(actor, "cpw_issued", team.world.code(), PERIOD);
            return client
                    .sql("select current_user::text, (select count(*) from notice)")
                    .query()
                    .listOfRows()
                    .getFirst()
                    .values()
                    .stream()
                    .toList();
        });
        assertThat(after).containsExactly("saferhub_app", 0L);
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient client;

    @Test
    void the_role_that_computes_figures_writes_nothing() {
        assertThat(TestDatabase.owner().sql("""
                                select count(*) from information_schema.role_table_grants
                                where grantee = 'saferhub_figures' and privilege_type <> 'SELECT'
                                """).query(Long.class).single()).isZero();
    }

    @Test
    void PRF_03_A_and_PRF_03_B_only_what_is_sealed_and_there_is_released_and_until_then_it_is_held_back() {
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> team.world.as(team.manager, Permission.READ_NOTICE, actor -> {
                                    releases.release(actor, "cpw_issued", team.world.code(), PERIOD, "asked for");
                                    return true;
                                }))
                        .decision()
                        .rule())
                .isEqualTo("PRF-03-A");
        UUID chair = team.world.person(
                "Chair", "council", "channel", Reach.WHOLE_REALM, Permission.RELEASE_FIGURE, Permission.READ_CHANNEL);
        Figure sealed = figure("channel_live");
        assertThat(sealed.value()).isNull();
        assertThat(sealed.state()).isIn(Figure.State.HELD_BACK, Figure.State.NO_DATA);
        if (sealed.state() == Figure.State.NO_DATA) {
            assertThat(catchThrowableOfType(Refusal.class, () -> release(chair))
                            .decision()
                            .rule())
                    .isEqualTo("PRF-03-B");
        } else {
            release(chair);
            assertThat(figure("channel_live").state()).isEqualTo(Figure.State.LIVE);
        }
        assertThatThrownBy(() -> release(writer)).isInstanceOf(RuntimeException.class);
    }

    private boolean release(UUID who) {
        return team.world.as(who, Permission.RELEASE_FIGURE, actor -> {
            releases.release(actor, "channel_live", team.world.code(), PERIOD, "asked for by the committee");
            return true;
        });
    }

    @Test
    void every_metric_of_the_pack_is_computed_or_says_why_not() {
        List<Figure> all =
                team.world.as(writer, Permission.READ_FIGURE, actor -> figures.all(actor, team.world.code(), PERIOD));
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(all)
                .allSatisfy(
                        figure -> assertThat(figure.value() != null || figure.text() != null || figure.reason() != null)
                                .isTrue());
        assertThat(all.stream()
                        .filter(f -> f.metric().equals("closure_orders"))
                        .findFirst()
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("0");
    }
}
