package uk.saferhub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties that hold for any file, tried on made-up people with families, twins, nicknames and slips. */
class MatchingTest {

    @TempDir
    static Path folder;

    private static Records records;
    private static Matching matching;
    private static List<Matching.Scored> pairs;

    @BeforeAll
    static void twoThousandFiveHundredRecords() throws IOException {
        records = read(2_500, 11);
        matching = new Matching(Model.standard(), records);
        pairs = matching.pairs(0, (done, all) -> {});
    }

    private static Records read(int many, long seed) throws IOException {
        Path file = folder.resolve("people-" + many + "-" + seed + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            new MadeUpPeople(seed).write(many, out);
        }
        return RecordFile.read(List.of(file), Mapping.guess(RecordFile.header(file)));
    }

    @Test
    void IDX_02_families_twins_and_slips_are_told_apart_without_any_label() {
        Quality.At half = Quality.byClusters(records).at(0.5, pairs);

        assertThat(half.precision()).isGreaterThan(0.95);
        assertThat(half.recall()).isGreaterThan(0.88);
        assertThat(matching.compared()).isLessThanOrEqualTo(records.allPairs() / 100);
    }

    @Test
    void eachPairIsComparedOnceAndTheLikeliestComeFirst() {
        assertThat(pairs).hasSize((int) matching.compared());
        assertThat(pairs.stream()
                        .map(pair -> pair.one() + " " + pair.other())
                        .distinct()
                        .count())
                .isEqualTo(pairs.size());
        assertThat(pairs).isSortedAccordingTo((a, b) -> Double.compare(b.bits(), a.bits()));
    }

    @Test
    void theWaterfallAddsUpToTheScore() {
        for (Matching.Scored pair : pairs.subList(0, 500)) {
            Waterfall waterfall = matching.explain(pair.one(), pair.other());
            assertThat(waterfall.bits()).isCloseTo(pair.bits(), within(1e-9));
            assertThat(waterfall.household()).isLessThan(0.01);
            assertThat(waterfall.steps()).hasSameSizeAs(matching.facts());
        }
    }

    @Test
    void whatIsMissingIsNoEvidence() {
        for (Matching.Scored pair : pairs.subList(0, 500))
            for (Waterfall.Step step :
                    matching.explain(pair.one(), pair.other()).steps())
                if (step.level().equals("no evidence")) assertThat(step.all()).isZero();
    }

    @Test
    void theSameFileGivesTheSamePairs() {
        assertThat(new Matching(Model.standard(), records).pairs(0.5, (done, all) -> {}))
                .isEqualTo(
                        pairs.stream().filter(pair -> pair.probability() >= 0.5).toList());
    }

    @Test
    void linkingComparesAcrossTheFilesOnly() throws IOException {
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        try (var out = Files.newBufferedWriter(one)) {
            new MadeUpPeople(5).write(900, out);
        }
        List<String> lines = Files.readAllLines(one);
        Files.write(
                two,
                java.util.stream.IntStream.range(0, lines.size())
                        .filter(line -> line == 0 || line % 2 == 1)
                        .mapToObj(lines::get)
                        .toList());
        Records linked = RecordFile.read(
                List.of(one, two),
                Mapping.guess(List.of("id", "cluster", "first_name", "surname", "dob", "postcode", "email")));
        var linking = new Matching(Model.standard(), linked);
        List<Matching.Scored> found = linking.pairs(0.5, (done, all) -> {});

        assertThat(linked.allPairs()).isEqualTo((long) linked.split() * (linked.size() - linked.split()));
        assertThat(found).isNotEmpty().allMatch(pair -> pair.one() < linked.split() && pair.other() >= linked.split());
        assertThat(Quality.byClusters(linked).at(0.5, found).f1()).isGreaterThan(0.85);
    }

    @Test
    void aHandfulOfRecordsIsMatchedByWhatIsBelievedBeforehand() {
        var builder = new Records.Builder()
                .column(Meaning.GIVEN, "given")
                .column(Meaning.FAMILY, "family")
                .column(Meaning.BORN, "born");
        builder.row("1", Map.of("given", "Jonathan", "family", "Selby", "born", "1984-05-03"), "");
        builder.row("2", Map.of("given", "Selby", "family", "Jonathon", "born", "03/05/1984"), "");
        builder.row("3", Map.of("given", "Margaret", "family", "Okafor", "born", "1990-01-01"), "");
        Model everyPair = Model.read(Map.of("budget", Map.of("share", 1.0, "per-record", 100)));

        List<Matching.Scored> found = new Matching(everyPair, builder.build()).pairs(0.5, (done, all) -> {});

        assertThat(found)
                .singleElement()
                .satisfies(pair -> assertThat(List.of(pair.one(), pair.other())).containsExactly(0, 1));
    }
}
