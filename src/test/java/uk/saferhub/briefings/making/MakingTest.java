package uk.saferhub.briefings.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.WardPoint;

/** What a briefing says is true of what was counted, and tells of nobody. */
class MakingTest {

    private static final Months QUARTER = new Months(YearMonth.of(2025, 4), YearMonth.of(2025, 6));
    private static final Force FORCE = new Force("made-up", "Made Up Police");

    @Test
    void monthsSayWhatTheyAreAndWhichOfTheYearBeforeBelongToThem() {
        assertThat(QUARTER.words()).isEqualTo("April to June 2025");
        assertThat(QUARTER.before().words()).isEqualTo("April to June 2024");
        assertThat(new Months(YearMonth.of(2024, 12), YearMonth.of(2025, 2)).words())
                .isEqualTo("December 2024 to February 2025");
        assertThat(new Months(YearMonth.of(2025, 1), YearMonth.of(2025, 1)).words())
                .isEqualTo("January 2025");
        assertThat(QUARTER.count()).isEqualTo(3);
    }

    @Test
    void aChangeIsCalledOneOnlyWhereChanceDoesNotMakeIt() {
        Line small = new Line("Burglary", 9L, 4L, true);
        assertThat(small.change()).isEqualTo("+5");
        assertThat(small.verdict()).isEqualTo("Within chance");
        Line large = new Line("Shoplifting", 60L, 120L, true);
        assertThat(large.change()).isEqualTo("−60 (−50%)");
        assertThat(large.verdict()).isEqualTo("Fewer");
        assertThat(new Line("Drugs", 7L, 7L, true).change()).isEqualTo("none");
        assertThat(new Line("Drugs", 7L, 7L, false).change()).isEqualTo("not compared");
        assertThat(new Line("Drugs", 7L, null, true).beforeWords()).isEqualTo("no data");
    }

    @Test
    void PRV_05_a_small_number_is_held_back_and_never_alone() {
        Map<String, String> told = SmallNumbers.told(Map.of("a", 3L, "b", 12L, "c", 40L, "d", 0L));
        assertThat(told).containsEntry("a", "held back").containsEntry("b", "held back");
        assertThat(told).containsEntry("c", "40").containsEntry("d", "0");
        assertThat(SmallNumbers.told(Map.of("a", 1L, "b", 1L, "c", 9L)))
                .containsValues("held back")
                .doesNotContainValue("9");
        assertThat(SmallNumbers.told(Map.of("a", 5L, "b", 0L))).isEqualTo(Map.of("a", "5", "b", "0"));
        assertThat(SmallNumbers.told(Map.of("a", 2L, "b", 0L))).containsEntry("b", "held back");
    }

    /** Whatever the numbers are: with the total known, no small one can be worked out of what is told. */
    @Test
    void PRV_05_no_small_number_follows_from_the_total() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Map<String, Long> counts = new TreeMap<>();
            for (int ward = 0; ward < 2 + random.nextInt(20); ward++)
                counts.put("w" + ward, (long) (random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(40)));
            Map<String, String> told = SmallNumbers.told(counts);
            long held = counts.keySet().stream()
                    .filter(ward -> told.get(ward).equals("held back"))
                    .count();
            long sum = counts.entrySet().stream()
                    .filter(each -> told.get(each.getKey()).equals("held back"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            assertThat(held == 0 || held == counts.size() || held > 1 && sum >= SmallNumbers.THRESHOLD)
                    .isTrue();
            counts.forEach((ward, count) -> assertThat(
                            count > 0 && count < 5 && !told.get(ward).equals("held back"))
                    .isFalse());
        }
    }

    @Test
    void noMapIsDrawnOfTooLittleAndTheReasonIsInWords() {
        assertThat(MapRule.why(false, 500, 60, 50)).isEqualTo("No outline of this ward has been imported.");
        assertThat(MapRule.why(true, 31, 20, 50))
                .startsWith("31 incidents were published")
                .contains("fewer than 50");
        assertThat(MapRule.why(true, 1, 1, 50)).startsWith("1 incident was published");
        assertThat(MapRule.why(true, 0, 0, 50)).startsWith("No incident was published");
        assertThat(MapRule.why(true, 400, 4, 50)).contains("at 4 points");
        assertThat(MapRule.why(true, 50, 10, 50)).isEmpty();
    }

    @Test
    void theMapAndItsTableHoldTheSameNumbersAndNothingIsLost() {
        DrawWard drawing = new DrawWard();
        long placed = 0;
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            long many = 1 + random.nextInt(9);
            placed += many;
            drawing.add(point(
                    -1.08 + random.nextInt(20) / 1000.0,
                    53.95 + random.nextInt(15) / 1000.0,
                    "On or near Lane " + i,
                    many));
        }
        drawing.add(point(-1.5, 53.0, "On or near Far Away", 3));
        drawing.add(point(Double.NaN, Double.NaN, "No Location", 7));
        Picture picture = drawing.picture(
                List.of(new double[] {460_000, 450_500, 462_500, 450_500, 462_500, 453_500, 460_000, 453_500}));

        assertThat(drawing.incidents()).isEqualTo(placed + 3);
        assertThat(drawing
                        .squares(List.of(
                                new double[] {460_000, 450_500, 462_500, 450_500, 462_500, 453_500, 460_000, 453_500}))
                        .values()
                        .stream()
                        .mapToLong(each -> each)
                        .sum())
                .as("the squares that the map draws")
                .isEqualTo(picture.drawn());
        assertThat(picture.drawn() + picture.outside()).isEqualTo(placed + 3);
        assertThat(picture.outside()).isGreaterThanOrEqualTo(3);
        List<Picture.Row> table = picture.table();
        assertThat(table.getLast().count()).isEqualTo(Long.toString(placed + 10));
        assertThat(table.stream()
                        .limit(table.size() - 1)
                        .mapToLong(row -> Long.parseLong(row.count()))
                        .sum())
                .isEqualTo(placed + 10);
        assertThat(picture.chart("m", "Somewhere").svg().text()).contains(">A<", "500 metres", "No incident published");
        assertThat(picture.caption()).contains("nothing on the map is an address");
        assertThat(picture.spots().getFirst().around()).startsWith("Lane ").doesNotContain("On or near");
    }

    @Test
    void A8_3_howWellAMapForetellsIsWorkedOutOnMonthsThatDidNotChooseTheSquares() {
        Map<Integer, Long> before = Map.of(1, 30L, 2, 10L, 3, 2L, 4, 1L, 5, 1L, 6, 1L, 7, 1L, 8, 1L, 9, 1L);
        Map<Integer, Long> now = Map.of(1, 20L, 2, 10L, 3, 5L, 10, 15L);
        assertThat(Foretold.words(now, before, QUARTER))
                .as("the two with most of ten: 30 of 50, and 35 at the best")
                .startsWith(
                        "How well does such a map foretell? The 2 squares with most in April to June 2024 held 60% of the 50"
                                + " incidents of April to June 2025 (hit rate) in 20.0% of the squares")
                .contains("(PAI) 3.0,", "(PEI) 0.86,");
        assertThat(Foretold.words(Map.of(4, 30L), Map.of(1, 30L), QUARTER))
                .as("the square moved")
                .contains("The square with most", "held 0% of the 30", "(PAI) 0.0", "(PEI) 0.00");
        assertThat(Foretold.words(now, Map.of(), QUARTER)).endsWith("of April to June 2024 nothing is held.");
        assertThat(Foretold.words(now, Map.of(1, 1L), QUARTER)).endsWith("only 1 incident is on it.");
        assertThat(Foretold.words(now, Map.of(1, 19L), QUARTER)).endsWith("only 19 incidents are on it.");
    }

    @Test
    void theShadesLeaveDifferencesBesideAnOutlier() {
        Shades shades = Shades.of(100);
        assertThat(shades.legend())
                .containsExactly(
                        "No incident published",
                        "1 to 4 incidents",
                        "5 to 16 incidents",
                        "17 to 36 incidents",
                        "37 to 64 incidents",
                        "65 to 100 incidents");
        assertThat(shades.shade(1)).isEqualTo(1);
        assertThat(shades.shade(100)).isEqualTo(5);
        assertThat(Shades.of(2).shade(2)).isEqualTo(5);
        assertThat(Shades.of(2).legend())
                .containsExactly("No incident published", "", "", "", "1 incident", "2 incidents");
        assertThat(Shades.of(1).legend()).containsExactly("No incident published", "", "", "", "", "1 incident");
    }

    @Test
    void aWardThatNothingIsKnownOfIsNotNoughtAndMissingMonthsAreSaid() {
        Counts now = counts(List.of(), row("E05000001", "Drugs", 8), row("E05000002", "Burglary", 3));
        Counts before = counts(List.of(new ForceMonth(FORCE, YearMonth.of(2024, 5))), row("E05000001", "Drugs", 2));
        WardCrime crime = new WardCrime(QUARTER, Set.of("E05000001", "E05000002"), now, before, 11, List.of());

        assertThat(crime.lines("E05000001")).extracting(Line::type).containsExactly("Drugs", "Burglary");
        assertThat(crime.total("E05000001").change()).isEqualTo("not compared");
        assertThat(crime.total("E05000009")).isNull();
        assertThat(crime.why("E05000009")).contains("E05000009", "not nought");
        assertThat(crime.notes()).anyMatch(note -> note.contains("May 2024 (Made Up Police)"));
        assertThat(crime.everywhere()).isEqualTo(11);
        Counts none = new Counts(List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of());
        assertThat(new WardCrime(QUARTER, Set.of(), none, none, 0, List.of()).why("E05000001"))
                .contains("has been imported");
        WardCrime first = new WardCrime(QUARTER, Set.of("E05000001"), now, none, 11, List.of());
        assertThat(first.notes()).anyMatch(note -> note.contains("No data is held for April to June 2024"));
        assertThat(first.total("E05000001").before()).isNull();
        Counts whole = counts(List.of(), row("E05000001", "Drugs", 60));
        assertThat(new WardCrime(QUARTER, Set.of("E05000001"), whole, now, 60, List.of())
                        .total("E05000001")
                        .verdict())
                .isEqualTo("More");
        WardCrime broken = new WardCrime(QUARTER, Set.of("E05000001"), whole, now, 60, List.of("Counted otherwise."));
        assertThat(broken.total("E05000001").change()).isEqualTo("not compared");
        assertThat(broken.notes()).anyMatch(note -> note.startsWith("Counted otherwise. So nothing is compared"));
    }

    private static WardPoint point(double longitude, double latitude, String location, long count) {
        return new WardPoint("E05000001", longitude, latitude, location, count);
    }

    private static Counts.Row row(String ward, String type, long count) {
        return new Counts.Row(List.of(ward, type), List.of(ward, type), OptionalLong.of(count));
    }

    private static Counts counts(List<ForceMonth> missing, Counts.Row... rows) {
        return new Counts(
                List.of(Dimension.WARD, Dimension.TYPE),
                List.of(rows),
                missing,
                List.of(new UUID(1, 1)),
                2025,
                List.of(2021),
                List.of());
    }
}
