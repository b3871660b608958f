package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;

/** One record opened for one person until a moment (SHR-06, SHR-12), and people barred from one (SHR-07), in the locks and on /why. */
@SaferHubTest
class OneRecordTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Participations participations;

    @Autowired
    OneRecord single;

    @Autowired
    Grants grants;

    @Autowired
    ReadLog log;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    private World world;
    private UUID supervisor;
    private UUID officer;
    private UUID housing;
    private UUID record;
    private String reference;

    @BeforeEach
    void aRecordOfTheCouncil() {
        world = worlds.make();
        supervisor = world.person(
                "Supervisor",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_CASE,
                Permission.BAR_READER);
        officer = world.person(
                "Officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME, Permission.READ_CASE);
        housing =
                world.person("Housing", "housing", "hub", Reach.OWN_AGENCY, Permission.READ_HOME, Permission.READ_CASE);
        reference = Reference.next("C");
        record = register(supervisor, "hub", "case", reference);
    }

    private UUID register(UUID account, String compartment, String kind, String named) {
        UUID id = Keys.next();
        return world.as(account, Permission.READ_CASE, actor -> {
            participations.register(
                    id, kind, named, world.realm(compartment), world.area(), world.organisation("council"), actor);
            return id;
        });
    }

    private List<UUID> seen(UUID account) {
        return world.as(
                account,
                Permission.READ_CASE,
                actor -> client.sql("""
                        select r.id from (select record_id as id, realm_id, area_id, kind from record_access) r
                        where r.kind = 'case' and %s
                        """.formatted(actor.sight().where("r")))
                        .params(actor.sight().params())
                        .query(UUID.class)
                        .list());
    }

    private boolean found(UUID account, String asked) {
        return world.as(
                account,
                Permission.READ_CASE,
                actor -> single.find(actor, asked).isPresent());
    }

    @Test
    void SHR_06_what_is_opened_alone_is_read_only_never_taken_out_and_ends_by_itself() {
        assertThat(seen(housing)).isEmpty();
        Instant until = worlds.clock().instant().plus(Duration.ofMinutes(60));
        UUID opened = world.as(
                housing,
                Permission.READ_CASE,
                actor -> single.open(
                        single.find(actor, reference).orElseThrow(),
                        housing,
                        world.organisation("housing"),
                        OneRecord.Kind.EMERGENCY,
                        until,
                        actor));
        assertThat(seen(housing)).containsExactly(record);
        assertThat(grants.actor(housing, Permission.READ_CASE, until.minusSeconds(1))
                        .grants())
                .filteredOn(seat -> record.equals(seat.onlyRecord()))
                .extracting(Seat::permission)
                .containsExactlyInAnyOrder(Permission.READ_CASE, Permission.READ_HOME);
        assertThat(grants.actor(housing, Permission.READ_CASE, until).grants())
                .allMatch(seat -> seat.onlyRecord() == null);
        assertThatThrownBy(() -> world.as(housing, Permission.READ_CASE, actor -> {
                    log.read(record);
                    log.exported();
                    return true;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("GLS-06");
        Visitor visitor = new Visitor(port).signIn(world, "Housing");
        assertThat(visitor.get("/why/" + reference).body()).contains("It was opened for you alone");
        Visitor boss = new Visitor(port).signIn(world, "Supervisor");
        assertThat(boss.get("/why/" + reference).body()).contains("This one record was opened for", "Emergency access");
        world.as(housing, Permission.READ_CASE, actor -> {
            single.endOwn(opened, actor);
            return true;
        });
        assertThat(seen(housing)).isEmpty();
        assertThat(visitor.get("/why/" + reference).status()).isEqualTo(404);
    }

    @Test
    void SHR_06_what_is_sealed_barred_of_another_kind_or_elsewhere_cannot_be_opened_and_nothing_says_why() {
        assertThat(found(housing, reference)).isTrue();
        assertThat(found(housing, "C-0000000")).isFalse();
        UUID chair = world.person("Chair", "council", "channel", Reach.WHOLE_REALM, Permission.READ_CASE);
        String sealed = Reference.next("C");
        register(chair, "channel", "case", sealed);
        assertThat(found(chair, sealed)).isFalse();
        String notice = Reference.next("N");
        register(supervisor, "hub", "notice", notice);
        assertThat(found(housing, notice)).isFalse();
        World other = worlds.make();
        UUID stranger = other.person("Stranger", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        boolean there = other.as(
                stranger,
                Permission.READ_CASE,
                actor -> single.find(actor, reference).isPresent());
        assertThat(there).isFalse();
        world.as(supervisor, Permission.READ_CASE, actor -> {
            participations.exclude(record, housing, "related to a party", actor);
            return true;
        });
        assertThat(found(housing, reference)).isFalse();
    }

    @Test
    void SHR_07_a_supervisor_bars_somebody_who_then_finds_no_such_record_and_ends_the_bar() {
        Visitor boss = new Visitor(port).signIn(world, "Supervisor");
        Visitor barred = new Visitor(port).signIn(world, "Officer");
        String why = "/why/" + reference;
        String bars = why + "/bars";
        assertThat(barred.get(why).body()).doesNotContain("Who may not open it");
        assertThat(boss.get(why).body())
                .contains("Who may not open it", "Nobody is barred", officer.toString())
                .doesNotContain("value=\"" + supervisor);
        assertThat(boss.submit(boss.get(why), bars, Map.of("barred", officer.toString()))
                        .status())
                .isEqualTo(400);
        Visitor.Page self =
                boss.submit(boss.get(why), bars, Map.of("barred", supervisor.toString(), "bar-reason", "Myself"));
        assertThat(self.status()).isEqualTo(409);
        assertThat(self.body()).contains("BAR-01");
        Visitor.Page done =
                boss.submit(boss.get(why), bars, Map.of("barred", officer.toString(), "bar-reason", "A cousin"));
        assertThat(done.body()).contains("A cousin").contains("It holds");
        assertThat(seen(officer)).isEmpty();
        assertThat(barred.get(why).status()).isEqualTo(404);
        assertThat(barred.get(why).body())
                .isEqualTo(barred.get("/why/C-0000000").body());
        Matcher end = Pattern.compile("action=\"(/why/[^\"]+/end)\"").matcher(done.body());
        assertThat(end.find()).isTrue();
        String field = "end-" + end.group(1).split("/")[4];
        assertThat(boss.submit(done, end.group(1), Map.of(field, "")).status()).isEqualTo(400);
        assertThat(boss.submit(boss.get(why), end.group(1), Map.of(field, "Mistaken identity"))
                        .body())
                .contains("Supervisor: Mistaken identity");
        assertThat(boss.submit(boss.get(why), end.group(1), Map.of(field, "Again"))
                        .status())
                .isEqualTo(404);
        assertThat(seen(officer)).containsExactly(record);
    }

    @Test
    void SHR_12_a_guest_reads_one_record_for_one_purpose_until_a_day() {
        UUID chair = world.person("Chair", "council", "governance", Reach.OWN_AGENCY, Permission.READ_HOME);
        String why = "/why/" + reference;
        Visitor boss = new Visitor(port).signIn(world, "Supervisor");
        LocalDate last =
                worlds.clock().instant().atZone(Actor.LONDON).toLocalDate().plusDays(30);
        var words = new HashMap<>(Map.of(
                "guest-email",
                "nobody@example.org",
                "guest-body",
                world.code() + "-council",
                "purpose",
                "Chairs the review",
                "guest-until-day",
                String.valueOf(last.getDayOfMonth()),
                "guest-until-month",
                String.valueOf(last.getMonthValue()),
                "guest-until-year",
                String.valueOf(last.getYear())));
        assertThat(boss.submit(boss.get(why), why + "/guests", words).body())
                .contains("Nobody with this address can be let in");
        words.put("guest-email", world.email("Chair"));
        assertThat(boss.submit(boss.get(why), why + "/guests", words).body()).contains("A guest: Chairs the review");
        assertThat(seen(chair)).containsExactly(record);
        Instant over = last.plusDays(1).atStartOfDay(Actor.LONDON).toInstant();
        assertThat(grants.actor(chair, Permission.READ_CASE, over).seats()).isEmpty();
        Visitor guest = new Visitor(port).signIn(world, "Chair");
        assertThat(guest.get(why).body())
                .contains("It was opened for you alone")
                .doesNotContain("Let a guest in");
        Matcher end = Pattern.compile("action=\"(/why/[^\"]+/guests/[^\"]+/end)\"")
                .matcher(boss.get(why).body());
        assertThat(end.find()).isTrue();
        boss.submit(boss.get(why), end.group(1), Map.of());
        assertThat(guest.get(why).status()).isEqualTo(404);
        assertThat(Guests.mayLetIn(last, last.minusDays(92)).isAllowed()).isTrue();
        assertThat(Guests.mayLetIn(last, last.minusDays(93)).toString()).contains("GST-01");
    }

    @Test
    void SHR_07_nobody_else_bars_and_another_partnerships_record_is_not_there() {
        Visitor plain = new Visitor(port).signIn(world, "Officer");
        String bars = "/why/" + reference + "/bars";
        assertThat(plain.post(bars, List.of(plain.token())).status()).isEqualTo(403);
        World other = worlds.make();
        UUID boss = other.person(
                "Supervisor",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                Permission.READ_HOME,
                Permission.READ_CASE,
                Permission.BAR_READER);
        String own = Reference.next("C");
        other.as(boss, Permission.READ_CASE, actor -> {
            participations.register(
                    Keys.next(), "case", own, other.realm("hub"), other.area(), other.organisation("council"), actor);
            return true;
        });
        Visitor elsewhere = new Visitor(port).signIn(other, "Supervisor");
        Visitor.Page hidden = elsewhere.submit(
                elsewhere.get("/why/" + own), bars, Map.of("barred", officer.toString(), "bar-reason", "x"));
        Visitor.Page absent = elsewhere.submit(
                elsewhere.get("/why/" + own),
                "/why/C-0000000/bars",
                Map.of("barred", officer.toString(), "bar-reason", "x"));
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body());
        assertThat(Bars.mayBar(supervisor, housing, List.of()).toString()).contains("BAR-02");
    }
}
