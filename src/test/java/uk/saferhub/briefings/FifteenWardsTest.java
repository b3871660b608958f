package uk.saferhub.briefings;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/**
 * J9 step 6 and J15 step 3 in Chromium: fifteen wards at one press, two of which have too little for a map; a councillor reads on a
 * tablet what there is or why there is not, says what residents say, and sees what came of it.
 */
@SaferHubTest
class FifteenWardsTest {

    private static final int WARDS = 15;
    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

    @TempDir
    Path folder;

    @Autowired
    Worlds worlds;

    @Autowired
    CrimeData crime;

    @Autowired
    BriefingJob job;

    @LocalServerPort
    int port;

    private World world;
    private String force;
    private YearMonth last;
    private final List<String> codes = new ArrayList<>();

    @BeforeEach
    void fifteenWards() throws IOException {
        world = worlds.make();
        force = "w" + Long.toString(System.nanoTime(), 36);
        last = YearMonth.from(LocalDate.now(worlds.clock())).minusMonths(1);
        long first = System.nanoTime() / 100 % 800_000;
        for (int ward = 0; ward < WARDS; ward++) {
            codes.add("E05" + (100_000 + (first + ward) % 800_000));
            world.area(name(ward));
            TestDatabase.owner()
                    .sql("update area set gss_code = :gss where code = :code")
                    .param("gss", codes.get(ward))
                    .param("code", world.areaCode(name(ward)))
                    .update();
        }
        imported();
        world.person(
                "Analyst",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_BRIEFING,
                MAKE_BRIEFING,
                GIVE_PERCEPTION,
                READ_CRIME);
        world.person(
                "Manager",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_BRIEFING,
                MAKE_BRIEFING,
                GIVE_PERCEPTION,
                READ_ACTION,
                WORK_ACTION);
        for (String name : List.of("Councillor Rowan", "Councillor Birch"))
            world.person(
                    name,
                    "members",
                    "governance",
                    Reach.OWN_AGENCY,
                    READ_HOME,
                    READ_REPORT,
                    READ_BRIEFING,
                    GIVE_PERCEPTION,
                    READ_CRIME);
    }

    @Test
    void J9_6_and_J15_3_allWardsAreMadeAtOnePressReadOnATabletAndFollowedToAResult() {
        String round;
        try (var her = new Window(port, world, "Analyst", 1280)) {
            round = makesTheRound(her);
            readsEachWard(her, round);
            seats(her, "Councillor Rowan", "Ward 01");
            seats(her, "Councillor Birch", "Ward 15");
            her.go(round);
            her.page().click("button:has-text('Issue the briefings')");
            her.check();
            assertThat(her.html()).contains("15 briefings, 0 held");
        }
        try (var rowan = new Window(port, world, "Councillor Rowan", 820)) {
            Page page = rowan.page();
            assertThat(rowan.words()).contains("Ward briefing, Ward 01");
            page.click("main a:has-text('Ward briefing, Ward 01')");
            rowan.check();
            assertThat(rowan.html()).contains("<svg", "How well does such a map foretell?");
            page.click("main a:has-text('Say what residents say')");
            page.fill("[name=place]", "The underpass");
            page.fill("[name=says]", "It is dark after five");
            page.check("[name=worry][value=FAIRLY]");
            page.click("button:has-text('Send it')");
            rowan.check();
            assertThat(rowan.words()).contains("The underpass", "fairly worried");
        }
        String action = raises(round);
        try (var manager = new Window(port, world, "Manager", 1280)) {
            Page page = manager.page();
            manager.look("/actions/" + action);
            page.click("button:has-text('Accept')");
            manager.check();
        }
        try (var rowan = new Window(port, world, "Councillor Rowan", 820)) {
            rowan.go("/briefings");
            rowan.page().click("main a:has-text('Ward 01')");
            rowan.check();
            assertThat(rowan.words()).contains("Mend the lamps", "The lamps are mended", "(The underpass)");
        }
        try (var birch = new Window(port, world, "Councillor Birch", 820)) {
            birch.page().click("main a:has-text('Ward briefing, Ward 15')");
            birch.check();
            assertThat(birch.words())
                    .contains("There is no map. 15 incidents were published", "fewer than 50")
                    .doesNotContain("It is dark after five", "The underpass");
        }
    }

    private String makesTheRound(Window her) {
        Page page = her.page();
        her.go("/briefings");
        page.click("main a:has-text('Make a round of briefings')");
        page.selectOption("[name=from]", last.minusMonths(2).toString());
        page.selectOption("[name=to]", last.toString());
        page.check("[name=force][value='" + force + "']");
        page.fill("[name=fewest]", "50");
        page.click("button:has-text('Make the briefings')");
        String round = page.url().replaceAll("^https?://[^/]+", "");
        // The job has turns of its own: the test does not wait for the next.
        for (int i = 0; i < 200 && her.go(round).html().contains("See how far it is now"); i++) job.run();
        her.check();
        assertThat(her.html()).contains("Made, not issued", "All wards on paper (PDF, 15 briefings)");
        return round;
    }

    /** Each of the fifteen: thirteen with a map and the same numbers beside it, two with the reason why there is none. */
    private static void readsEachWard(Window her, String round) {
        Page page = her.page();
        int drawn = 0;
        for (int ward = 0; ward < WARDS; ward++) {
            her.go(round);
            page.click("main td a:has-text('" + name(ward) + "'), main th a:has-text('" + name(ward) + "')");
            String words = her.words();
            assertThat(page.locator("h1").innerText()).startsWith(name(ward));
            if (words.contains("There is no map.")) assertThat(words).contains("15 incidents were published");
            else {
                drawn++;
                assertThat(page.locator("main figure svg, main .app-chart svg, main svg")
                                .count())
                        .as(name(ward))
                        .isPositive();
                assertThat(words).contains("The same numbers as the map", "prediction accuracy index (PAI)");
            }
        }
        assertThat(drawn).isEqualTo(13);
        her.go(round);
        Download all = page.waitForDownload(() -> page.click("a:has-text('All wards on paper')"));
        assertThat(all.suggestedFilename()).endsWith(".pdf");
    }

    private static void seats(Window her, String who, String ward) {
        Page page = her.page();
        her.go("/briefings/councillors");
        page.selectOption("[name=ward]", new SelectOption().setLabel(ward));
        page.selectOption("[name=account]", new SelectOption().setLabel(who));
        page.click("main button:text-is('Enter')");
        assertThat(page.locator("main tr:has-text('" + who + "')").innerText()).contains(ward);
    }

    /** The manager makes an action of what was said, and tells the councillors what came of it. */
    private String raises(String round) {
        try (var manager = new Window(port, world, "Manager", 1280)) {
            Page page = manager.page();
            manager.go(round);
            page.click("main a:has-text('Ward 01')");
            page.click("main a:has-text('Raise an action on The underpass')");
            page.fill("[name=what]", "Mend the lamps");
            page.selectOption("[name=owner]", new SelectOption().setIndex(1));
            date(page, "due", LocalDate.now(worlds.clock()).plusDays(20));
            page.click("button:has-text('Raise the action')");
            manager.check();
            page.click("summary:has-text('Tell the councillors')");
            page.fill("[name^=told-]", "The lamps are mended");
            page.click("button:has-text('Tell them')");
            manager.check();
            return page.locator("main a[href^='/actions/A-']")
                    .first()
                    .getAttribute("href")
                    .replaceAll(".*/", "");
        }
    }

    private static void date(Page page, String name, LocalDate day) {
        page.fill("[name=" + name + "-day]", "" + day.getDayOfMonth());
        page.fill("[name=" + name + "-month]", "" + day.getMonthValue());
        page.fill("[name=" + name + "-year]", "" + day.getYear());
    }

    private static String name(int ward) {
        return "Ward %02d".formatted(ward + 1);
    }

    /** Look-up and outlines of 2013; the last two wards have five incidents a month, the others forty. */
    private void imported() throws IOException {
        List<String> lookup = new ArrayList<>(List.of("LSOA11CD,LSOA11NM,WD13CD,WD13NM,LAD13CD,LAD13NM"));
        List<String> outlines = new ArrayList<>();
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int ward = 0; ward < WARDS; ward++) {
            String lsoa = "E01" + codes.get(ward).substring(3);
            double west = -1.30 + ward * 0.02;
            lookup.add("%s,Made up,%s,%s,E06000998,Made up".formatted(lsoa, codes.get(ward), name(ward)));
            outlines.add("""
                    {"type":"Feature","properties":{"WD13CD":"%s","WD13NM":"%s"},"geometry":{"type":"Polygon","coordinates":[[[%3$s,53.95],[%4$s,53.95],[%4$s,53.965],[%3$s,53.965],[%3$s,53.95]]]}}""".formatted(codes.get(ward), name(ward), west, west + 0.02));
            for (int back : new int[] {14, 13, 12, 2, 1, 0})
                for (int i = 0; i < (ward < 13 ? 40 : 5); i++)
                    rows.add(",%s,%s,%s,%.4f,%.4f,On or near Made Up Lane %d,%s,,Drugs,,"
                            .formatted(
                                    last.minusMonths(back),
                                    force,
                                    force,
                                    west + 0.001 + i % 5 * 0.003,
                                    53.952 + i % 3 * 0.004,
                                    i % 5,
                                    lsoa));
        }
        crime.importFrom(
                List.of(
                        Files.write(folder.resolve("wards.csv"), lookup),
                        Files.writeString(
                                folder.resolve("wards.geojson"),
                                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", outlines) + "]}"),
                        Files.write(folder.resolve("crime.csv"), rows)),
                "a test",
                Progress.SILENT);
    }
}
