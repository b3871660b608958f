package uk.saferhub.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.saferhub.access.Forbidden;
import uk.saferhub.database.Address;
import uk.saferhub.database.Roles;
import uk.saferhub.kernel.Period;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.leaving.BringIn;
import uk.saferhub.leaving.TakenOut;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.timeline.LogVerifier;

/** A partnership leaves with all that is its own and nothing of anybody else's, and arrives elsewhere as it was. */
@SaferHubTest
class LeaveAndArriveTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Demonstration demonstration;

    @TempDir
    Path folder;

    private final JdbcClient owner = TestDatabase.owner();

    @BeforeEach
    void load() {
        demonstration.load();
    }

    @Test
    void oneAloneTakesNothingOutNorSomebodyOfAnotherPartnership() throws Exception {
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> take("director", "director", out))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("LVE-01");
        assertThatThrownBy(() -> take("director", "worcester-director", out))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("LVE-03");
        assertThatThrownBy(() -> take("director", "hub", out)).isInstanceOf(Forbidden.class);
        byte[] factor = owner.sql("select totp_secret from account where email = 'governance@demo.example'")
                .query(byte[].class)
                .single();
        secondFactor(null);
        try {
            assertThatThrownBy(() -> take("director", "governance", out))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("LVE-02");
        } finally {
            secondFactor(factor);
        }
        assertThat(out).doesNotExist();
    }

    /** AUD-03 on the command line: the history of 2019 was entered today, so that nothing of it was known before. */
    @Test
    void AUD_03_figuresAreToldAsTheyWereKnownBesideToday() {
        Period period = Period.parse("2019-04-01/2019-10-31");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        var before = issued(FiguresCommand.known(program, "york", period, null, today.minusDays(2)));
        var now = issued(FiguresCommand.known(program, "york", period, null, today));
        assertThat(before)
                .containsEntry("known_at", today.minusDays(2).toString())
                .containsEntry("value_now", now.get("value"));
        assertThat(before.get("value")).hasToString("0");
        assertThat(now.get("value")).isNotEqualTo(before.get("value")).isEqualTo(now.get("value_now"));
        assertThat(FiguresCommand.known(program, "york", period, "york-bi-annual", today))
                .hasSizeLessThan(FiguresCommand.known(program, "york", period, null, today)
                        .size());
    }

    private static Map<String, Object> issued(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> row.get("metric").equals("cpw_issued"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatLeavesIsAllOfOnePartnershipAndNothingOfAnother() throws Exception {
        Path out = folder.resolve("out");
        TakenOut taken = take("director", "governance", out);

        assertThat(out.resolve("saferhub.json")).exists();
        assertThat(Files.getPosixFilePermissions(out)).hasSize(3);
        assertThat(rows(out, "hub_case")).isEqualTo(count("""
                select count(*) from hub_case c join realm_label r on r.id = c.realm_id where r.partnership = 'york'
                """)).isPositive();
        assertThat(taken.rows()).isGreaterThan(1000);
        String all = words(out);
        // York's log tells what York's own people asked for in vain, and HiddenRecordsTest has them ask for Worcester's
        // references: those of nothing, and forms that were refused before a record was looked for.
        String told = all.lines()
                .filter(line -> !line.contains(",denied,not found,"))
                .filter(line -> !(line.contains(",done,,true,\"{\"\"about\"\":\"\"POST /")
                        && line.contains("\"\"happenings\"\":{}")))
                .collect(Collectors.joining("\n"));
        for (String canary : canaries()) assertThat(told).doesNotContain(canary);
        assertThat(all)
                .doesNotContain("$argon2")
                .doesNotContain(
                        "worcester@demo.example", "worcester-manager@demo.example", "worcester-director@demo.example");
        assertThat(owner.sql(
                                "select count(*) from log_entry where kind = 'export' and permission = 'LEAVE_INSTALLATION'")
                        .query(Long.class)
                        .single())
                .as("the log says when it began and when it was written")
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatLeftArrivesInAnEmptyInstallationAsItWas() throws Exception {
        Path out = folder.resolve("out");
        TakenOut taken = take("director", "governance", out);
        Address here = TestDatabase.address();
        String server = here.url().substring(0, here.url().lastIndexOf('/') + 1);
        var there = new Address(server + "arrival", here.adminPassword(), here.ownerPassword(), here.appPassword());
        Roles.create(server, "arrival", there);
        var opened = new Where.Opened(there, folder.resolve("there"), () -> {});
        try (var elsewhere = Program.start(opened, WebApplicationType.NONE, Map.of("saferhub.reminders", false));
                Connection connection = owner(there)) {
            BringIn arrival = elsewhere.getBean(BringIn.class);
            Path changed = out.resolve("rows/hub_case.csv");
            byte[] whole = Files.readAllBytes(changed);
            Files.write(
                    changed,
                    new String(whole, StandardCharsets.UTF_8)
                            .replaceFirst("OPEN|ACTIVE|CLOSED", "WRONG")
                            .getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> arrival.bring(connection, out, taken.sha256(), opened.data(), "test", line -> {}))
                    .hasMessageContaining("hub_case.csv is not as it was written");
            Path description = out.resolve("saferhub.json");
            byte[] told = Files.readAllBytes(description);
            Files.write(
                    description,
                    new String(told, StandardCharsets.UTF_8)
                            .replace(hash(whole), hash(Files.readAllBytes(changed)))
                            .getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> arrival.bring(connection, out, taken.sha256(), opened.data(), "test", line -> {}))
                    .as("whoever changes a file can write its hash")
                    .hasMessageContaining("not the folder that left");
            Files.write(description, told);
            Files.write(changed, whole);

            var arrived = arrival.bring(connection, out, taken.sha256(), opened.data(), "test", line -> {});

            assertThat(arrived.rows()).isEqualTo(taken.rows());
            assertThat(arrived.told())
                    .isEqualTo(
                            count(
                                    "select count(*) from happening h join realm_label r on r.id = h.realm_id where r.partnership = 'york'"));
            assertThat(figures(elsewhere)).isEqualTo(figures(program)).hasSizeGreaterThan(10);
            assertThat(elsewhere
                            .getBean(LogVerifier.class)
                            .verify(JdbcClient.create(new SingleConnectionDataSource(connection, true)))
                            .firstBad())
                    .isEmpty();
            assertThat(opened.data().resolve("arrived/york/entries.csv")).isNotEmptyFile();
            assertThatThrownBy(() -> arrival.bring(connection, out, taken.sha256(), opened.data(), "test", line -> {}))
                    .hasMessageContaining("is not empty");
            Files.delete(out.resolve("saferhub.json"));
            assertThatThrownBy(() -> arrival.bring(connection, out, taken.sha256(), opened.data(), "test", line -> {}))
                    .hasMessageContaining("it is not whole");
            assertThat(JdbcClient.create(new SingleConnectionDataSource(connection, true))
                            .sql(
                                    "select count(*) from account where password_hash is not null or totp_secret is not null")
                            .query(Long.class)
                            .single())
                    .as("who can sign in at once")
                    .isZero();
        } finally {
            TestDatabase.superuser().sql("drop database arrival with (force)").update();
        }
    }

    /** But those that the pack counts in a joint partnership, whose records are not York's and stay. */
    private static List<Map<String, Object>> figures(ApplicationContext program) {
        return FiguresCommand.figures(program, "york", Period.parse("2019-04-01/2019-10-31"), null).stream()
                .map(FiguresCommand::row)
                .filter(row -> !row.get("metric").toString().startsWith("single_marac_"))
                .toList();
    }

    private TakenOut take(String first, String second, Path out) throws Exception {
        try (Connection connection = owner(TestDatabase.address())) {
            return new Leaving(program, List.of("york"), account(first), account(second))
                    .into(connection, TestDatabase.folder(), out, line -> {});
        }
    }

    private static Connection owner(Address address) throws java.sql.SQLException {
        return DriverManager.getConnection(address.url(), Address.OWNER, address.ownerPassword());
    }

    private UUID account(String who) {
        return owner.sql("select id from account where email = :email")
                .param("email", who + "@demo.example")
                .query(UUID.class)
                .single();
    }

    private void secondFactor(byte[] secret) {
        owner.sql("update account set totp_secret = :secret where email = 'governance@demo.example'")
                .param("secret", secret)
                .update();
    }

    private long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    private static long rows(Path out, String table) throws IOException {
        try (Stream<String> lines = Files.lines(out.resolve("rows/" + table + ".csv"))) {
            return lines.count() - 1;
        }
    }

    /** Names, titles and addresses of the other partnerships' records and people. */
    private List<String> canaries() {
        var canaries = new ArrayList<String>(owner.sql("""
                select x.word from (
                  select reference as word, realm_id from record_access union all select name, realm_id from notice
                  union all select title, realm_id from hub_case) x
                join realm_label r on r.id = x.realm_id where r.partnership in ('safer-worcester', 'swcsp')
                """).query(String.class).list());
        assertThat(canaries).hasSizeGreaterThan(15);
        canaries.removeAll(owner.sql("""
                select x.word from (select name as word, realm_id from notice union all select title, realm_id from hub_case) x
                join realm_label r on r.id = x.realm_id where r.partnership = 'york'
                """).query(String.class).list());
        return canaries;
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String words(Path out) throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                all.append(file.getFileName())
                        .append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }
}
