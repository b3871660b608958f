package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.crimedata.SuppliedRecords;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.meetings.Series;
import uk.saferhub.strategy.MeasureTarget;
import uk.saferhub.strategy.PrioritySetting;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/**
 * J9, the analyst, in Chromium, with what the York pack lets an analyst do and nothing else. Step 6 is {@code FifteenWardsTest}'s;
 * step 9 is {@code OtherWorkTest}'s.
 */
@SaferHubTest
class JourneyJ9Test {

    @TempDir
    Path folder;

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Meetings meetings;

    @Autowired
    PrioritySetting setting;

    @LocalServerPort
    int port;

    World world;
    UUID analyst;
    String force;

    @BeforeEach
    void anAnalyst() {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        force = "j" + Long.toString(System.nanoTime(), 36);
        analyst = world.person(
                "Analyst",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_MEETING,
                READ_FIGURE,
                READ_BRIEFING,
                MAKE_BRIEFING,
                GIVE_PERCEPTION,
                READ_CRIME,
                IMPORT_CRIME,
                ANALYSE_CRIME,
                READ_REPORT,
                WRITE_REPORT,
                READ_EXEMPT,
                READ_STRATEGY,
                RECORD_ANALYSIS,
                READ_GOVERNANCE,
                EXPORT_LIST);
    }

    @Test
    void J9_1_to_3_aMonthComesInItsPlacesAndWordsAreMendedAndAFeedThatCeasedHasASubstitute() throws IOException {
        try (var her = new Window(port, world, "Analyst", 1280)) {
            Page page = her.page();
            loadsTheMonth(her);
            String set = describes(her, "Bicycle thefts", "records", "");
            takesIn(her, set, "2024-01-01", "2024-06-30", thefts("Theft of pedal cycle", 1));
            mendsPlaces(her);
            mapsNewWords(her, set);
            // 3: the police feed ceases, and a national source is used instead.
            String national = describes(her, "National offence tables", "aggregates", "");
            String feed = describes(her, "Police feed", "records", force);
            her.go("/data/sets/" + feed);
            page.check("[name=became][value=ceased]");
            date(page, "on", LocalDate.of(2024, 6, 1));
            page.selectOption("[name=substitute]", national);
            page.fill("[name=effect]", "Counts of this force stop with May 2024.");
            page.click("button:has-text('Save the change')");
            her.check();
            assertThat(her.html()).contains("National offence tables", "Counts of this force stop with May 2024.");
            assertThat(her.go("/data").html()).contains("Ceased");
            her.look("/analysis/trend?force=" + force);
            assertThat(her.html())
                    .as("the supply that ceased is drawn where it falls, and said")
                    .contains("Police feed", "Counts of this force stop with May 2024.");
        }
    }

    /** 1: of 500 rows of the month 9 have no point; the page says so, and the crime is there. */
    private void loadsTheMonth(Window her) throws IOException {
        List<String> rows = new ArrayList<>(
                List.of(
                        "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context"));
        for (YearMonthRow row : YearMonthRow.values())
            for (int i = 0; i < 500; i++)
                rows.add(",%s,%s,%s,%s,On or near Made Up Lane,,,Bicycle theft,,"
                        .formatted(row.month, force, force, i < 9 ? "," : "-1.0%02d,53.95".formatted(i % 90)));
        her.go("/crime/imports");
        her.page().setInputFiles("[name=files]", Files.write(folder.resolve("2024.csv"), rows));
        her.page().click("main button:has-text('Import')");
        // Where another import is under way it waits for its turn, and its page renews itself.
        her.page().locator("h1:has-text('What was imported')").waitFor();
        her.check();
        assertThat(her.html()).contains("What was imported", "1,000 read, 0 rejected");
        her.go("/data/quality?force=" + force);
        assertThat(her.html()).contains("982 (98.2%)");
        assertThat(her.go("/crime?force=" + force).html()).contains("1,000 published, May 2024 to June 2024.");
    }

    private enum YearMonthRow {
        MAY("2024-05"),
        JUNE("2024-06");

        private final String month;

        YearMonthRow(String month) {
            this.month = month;
        }
    }

    /** 1: eight records say where in words alone; once she says what the words mean they are placed. */
    private static void mendsPlaces(Window her) {
        Page page = her.page();
        her.look("/data/places");
        assertThat(her.html()).contains("Station forecourt");
        page.click("button[value='Station forecourt']");
        page.fill("[name=area]", "E01013335");
        page.click("button:has-text('Save the place')");
        her.check();
        assertThat(page.locator("main tr:has-text('Bicycle thefts')").innerText())
                .contains("8");
        assertThat(her.words()).contains("What words mean", "E01013335");
    }

    /** 2: the supplier calls a thing otherwise; she maps the word and marks the break, which the chart then draws. */
    private void mapsNewWords(Window her, String set) throws IOException {
        Page page = her.page();
        takesIn(her, set, "2024-07-01", "2024-12-31", thefts("CYC-01", 7));
        page.click("a:has-text('What the supplier')");
        her.check();
        assertThat(her.html()).contains("words are not mapped");
        page.selectOption("[name=word]", "CYC-01");
        page.selectOption("[name=meaning]", new SelectOption().setIndex(1));
        date(page, "from", LocalDate.of(2024, 7, 1));
        page.click("button:has-text('Save the meaning')");
        her.check();
        assertThat(page.locator("main tr:has-text('CYC-01')").innerText()).contains("version 1");
        her.go("/data/sets/" + set);
        assertThat(her.html()).contains("Breaks in the series");
        date(page, "break", LocalDate.of(2024, 7, 1));
        page.fill("[name=what]", "New codes");
        page.fill("[name=caveat]", "Counts before and after cannot be compared.");
        page.click("button:has-text('Save the break')");
        assertThat(her.html()).contains("New codes");
        her.look("/analysis/trend?records=" + set);
        assertThat(her.html()).contains("The series breaks in July 2024 (New codes)", ">New codes</text>");
    }

    @Test
    void J9_4_and_5_aHotSpotByTwoRacksBecomesAFindingOfAnExemptAssessmentThatSomebodyElseApproves() {
        world.person(
                "Director",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_REPORT,
                READ_EXEMPT,
                APPROVE_REPORT,
                PUBLISH_REPORT);
        world.person("Councillor", "members", "governance", Reach.OWN_AGENCY, READ_HOME, READ_REPORT);
        String set = SuppliedRecords.add(new Visitor(port).signIn(world, "Analyst"), racks());
        String report;
        try (var her = new Window(port, world, "Analyst", 1280)) {
            Page page = her.page();
            String map = mapsTheRacks(her, set);
            notesWhatEmerges(her);
            her.go("/reports/new");
            page.selectOption("[name=template]", world.code() + "/york-strategic-assessment");
            date(page, "from", LocalDate.of(2023, 10, 1));
            date(page, "to", LocalDate.of(2024, 9, 30));
            date(page, "dated", LocalDate.of(2024, 11, 12));
            page.click("main button:has-text('Start')");
            her.check();
            report = page.url().replaceAll(".*/", "");
            her.look("/reports/" + report + "/findings");
            page.fill("[name=statement]", "Two racks hold most of the thefts of bicycles.");
            page.fill("[name=pages]", map + " two hot spots, each by a rack");
            page.fill("[name=recommended]", "Bicycle theft");
            page.fill("[name=because]", "The racks can be moved.");
            page.click("button:has-text('Add the finding')");
            her.check();
            page.click("a:has-text('As it was when it was cited')");
            her.check();
            assertThat(her.html()).contains("The page shows the same numbers today", "OFFICIAL-SENSITIVE");
            her.go("/reports/" + report);
            page.click("button:has-text('Say that every part is written')");
            page.click("button:has-text('Clear it')");
            assertThat(her.words()).contains("Cleared, to be approved");
            assertThat(page.locator("button:has-text('Approve it')").count())
                    .as("not by whoever wrote it")
                    .isZero();
        }
        try (var director = new Window(port, world, "Director", 1280)) {
            director.look("/reports/" + report);
            Page page = director.page();
            page.locator("form:has(button:has-text('Approve it')) input[name=remark]")
                    .fill("Read and agreed.");
            page.click("button:has-text('Approve it')");
            assertThat(director.words()).contains("Approved, to be published", "Two racks hold most of the thefts");
            assertThat(page.request()
                            .get(page.url().replaceAll("\\?.*", "") + "/files/public.html")
                            .text())
                    .as("exempt findings stay inside")
                    .contains("</html>")
                    .doesNotContain("Two racks hold", "The racks can be moved");
        }
    }

    /** 5: where, how sure, as a file, kept under a name; and the problem gets its profile. @return the address, whole */
    private static String mapsTheRacks(Window her, String set) {
        Page page = her.page();
        her.look("/analysis/hot-spots?records=" + set);
        page.selectOption("[name=type]", "Bicycle theft");
        page.selectOption("[name=side]", "50");
        page.click("button:has-text('Apply filters')");
        her.check();
        assertThat(her.html())
                .contains("They do.", "How well do they foretell?", "prediction accuracy index (PAI)", "densest cells");
        String map = page.url();
        Download cells = page.waitForDownload(() -> page.click("a:has-text('Download every cell (ODS)')"));
        assertThat(cells.suggestedFilename()).endsWith(".ods");
        page.click("a:has-text('Keep this query under a name')");
        page.fill("[name=name]", "Racks");
        page.click("main button:has-text('Keep')");
        her.check();
        page.click("main a:has-text('Racks')");
        assertThat(page.locator("h1").innerText()).isEqualTo("Hot spots");
        assertThat(page.locator("select[name=type]").inputValue()).isEqualTo("Bicycle theft");
        her.look("/analyst/profiles/new");
        fill(page, Map.of("code", "racks", "title", "Two racks", "evidence", "Eighty thefts at two racks"));
        page.selectOption("[name=kind]", "PLACE");
        date(page, "writtenOn", LocalDate.of(2024, 11, 1));
        page.fill("[name=hypotheses]", "Nobody overlooks them");
        page.fill("[name=response]", "A marking day, and the racks moved");
        page.click("main button:has-text('Save')");
        her.check();
        assertThat(her.html()).contains("Two racks", "A marking day");
        return map;
    }

    /** 4: what emerges before it is a priority. */
    private static void notesWhatEmerges(Window her) {
        Page page = her.page();
        her.look("/analyst/issues/new");
        fill(page, Map.of("code", "bikes", "title", "Electric bicycles are stripped"));
        page.selectOption("[name=state]", "NOTED");
        date(page, "sinceOn", LocalDate.of(2024, 11, 1));
        date(page, "firstNotedOn", LocalDate.of(2024, 10, 1));
        page.fill("[name=sources]", "Neighbourhood police");
        page.fill("[name=areas]", "Station");
        page.click("main button:has-text('Save')");
        her.check();
        assertThat(her.html()).contains("Electric bicycles are stripped");
    }

    @Test
    void J9_7_and_8_theQuartersHateCrimeIsRoundedAsItIsAndTheMeetingGetsItsPack() throws IOException {
        LocalDate today = world.as(analyst, READ_STRATEGY, Actor::today);
        meets(today);
        try (var her = new Window(port, world, "Analyst", 1280)) {
            Page page = her.page();
            String set = describes(her, "Hate crimes", "records", "");
            takesIn(her, set, "2022-10-01", "2023-12-31", hate());
            her.go("/data/hate");
            page.selectOption("[name=quarter]", "2023-10");
            page.click("button:has-text('Apply filters')");
            her.check();
            assertThat(her.words())
                    .contains("283, up 27 (10.5%) from 256", "00:00 to 04:00", "14 (4.9%)")
                    .contains("Race or ethnicity is the dominant strand: 155 of 283 crimes (54.8%).");

            her.look("/performance");
            page.locator("button:has-text('Make the pack')").first().click();
            her.check();
            String pack = page.url();
            assertThat(her.words()).contains("Board meetings held", "Red");
            page.locator("textarea[name^=words-]").fill("The board did not meet while its chair was ill.");
            page.click("button:has-text('Keep these words')");
            page.click("button:has-text('Send it to the meeting')");
            her.check();
            assertThat(page.url()).isEqualTo(pack);
            assertThat(her.words()).contains("It stays as it was sent", "its chair was ill");
            page.click("main a:has-text('the documents of the meeting')");
            assertThat(her.words()).contains("Performance pack: Board");
        }
    }

    /** A board that meets every month and is held to more meetings than anybody could hold. */
    private void meets(LocalDate today) {
        UUID manager = world.person(
                "Manager",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_MEETING,
                RECORD_MEETING,
                READ_STRATEGY,
                RECORD_STRATEGY);
        UUID realm = world.realm("governance");
        world.as(
                manager,
                RECORD_MEETING,
                actor -> meetings.start(
                        actor,
                        realm,
                        new Series(
                                "board",
                                "Board",
                                "safer-york-board",
                                Series.Standing.MEETING,
                                Cadence.MONTHLY,
                                MeetingMode.values()[0],
                                today.minusYears(3),
                                null,
                                null,
                                List.of(),
                                null)));
        world.as(
                manager,
                RECORD_STRATEGY,
                actor -> setting.aim(
                        actor,
                        realm,
                        new MeasureTarget(
                                "city-centre",
                                "board_meetings",
                                MeasureTarget.Better.MORE,
                                MeasureTarget.Span.QUARTER,
                                null,
                                400,
                                25,
                                today.minusYears(2),
                                null)));
    }

    /** Adds a data set by its form. @param slug of a force of which street crime is held, or empty @return its key */
    private static String describes(Window her, String name, String form, String slug) {
        Page page = her.page();
        her.go("/data/sets/new");
        fill(
                page,
                Map.of(
                        "name",
                        name,
                        "supplier",
                        "Made-up supplier",
                        "content",
                        "What the name says",
                        "coverage",
                        "All of it",
                        "licence",
                        "Agreement",
                        "marking",
                        "OFFICIAL",
                        "cadence",
                        "1",
                        "lag",
                        "2"));
        page.check("[name=family][value=" + (slug.isEmpty() ? "AGENCY" : "OPEN") + "]");
        page.check("[name=form][value=" + form + "]");
        date(page, "first", LocalDate.of(2022, 1, 1));
        if (!slug.isEmpty()) page.selectOption("[name=force]", slug);
        page.click("main button:has-text('Add data set')");
        assertThat(page.locator("h1").innerText()).isEqualTo(name);
        return page.url().replaceAll(".*/", "");
    }

    /** Takes a file in by the form, after the check. It ends on the page of the set. */
    private void takesIn(Window her, String set, String from, String to, String file) throws IOException {
        Page page = her.page();
        her.go("/data/sets/" + set);
        page.click("a:has-text('Take in crimes and incidents')");
        date(page, "period-from", LocalDate.parse(from));
        date(page, "period-to", LocalDate.parse(to));
        page.setInputFiles("[name=file]", Files.writeString(folder.resolve(set + from + ".csv"), file));
        page.click("button:has-text('Check the file')");
        assertThat(page.locator("h1").innerText()).isEqualTo("What the check found");
        page.click("button:has-text('Take it in')");
        her.check();
        her.go("/data/sets/" + set);
    }

    private static void fill(Page page, Map<String, String> words) {
        words.forEach((name, value) -> page.fill("main [name=" + name + "]", value));
    }

    private static void date(Page page, String name, LocalDate day) {
        page.fill("[name=" + name + "-day]", "" + day.getDayOfMonth());
        page.fill("[name=" + name + "-month]", "" + day.getMonthValue());
        page.fill("[name=" + name + "-year]", "" + day.getYear());
    }

    /** Half a year of thefts, forty of them, of which eight are placed by words alone in the first half. */
    private static String thefts(String word, int firstMonth) {
        StringBuilder rows = new StringBuilder("reference,type,from,area,place\n");
        for (int i = 0; i < 40; i++)
            rows.append("%s%d,%s,2024-%02d-05,%s\n"
                    .formatted(
                            word.charAt(0),
                            i,
                            word,
                            firstMonth + i % 6,
                            i < 8 && firstMonth == 1 ? ",Station forecourt" : "E01013335,"));
        return rows.toString();
    }

    /** Thefts of bicycles by two racks, and here and there; other records round about. */
    private static String racks() {
        Random random = new Random(9);
        StringBuilder rows = new StringBuilder("reference,type,from,east,north\n");
        for (int i = 0; i < 980; i++) {
            int rack = i < 80 ? i % 2 * 900 : -1;
            int east = 458_000 + (rack >= 0 ? 405 + rack : random.nextInt(2_000));
            int north = 450_000 + (rack >= 0 ? 1_005 : random.nextInt(2_000));
            rows.append("T%d,%s,%s 12:00,%d,%d\n"
                    .formatted(
                            i,
                            i < 180 ? "Bicycle theft" : "Shoplifting",
                            LocalDate.of(2024, 1, 1).plusDays(random.nextInt(360)),
                            east,
                            north));
        }
        return rows.toString();
    }

    /** 283 crimes of October to December 2023 and 256 of the same months a year before. */
    private static String hate() {
        StringBuilder rows = new StringBuilder("reference,crime,type,from,hate,officer\n");
        for (int i = 0; i < 283 + 256; i++) {
            boolean now = i < 283;
            LocalDateTime at = LocalDate.of(now ? 2023 : 2022, 10, 1)
                    .plusDays(i % 92)
                    .atTime(now && i % 2 == 0 ? i % 4 : i % 24, 15);
            rows.append("H%d,yes,Public order,%s,%s,%s\n"
                    .formatted(
                            i,
                            at.toString().replace('T', ' '),
                            i % 283 < 155 ? "race" : i % 283 < 200 ? "religion; disability" : "disability",
                            now && i < 14 ? "yes" : "no"));
        }
        return rows.toString();
    }
}
