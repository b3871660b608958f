package uk.saferhub.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.testing.RealData;

/** The labelled sets of the field, which were not made here: see {@link RealData}. What is asserted are the bars of issue 3. */
class LabelledFilesTest {

    @TempDir
    Path folder;

    private static Path file(String name) {
        return RealData.file("matching/" + name);
    }

    @Test
    void IDX_02_doubles_in_febrl3_are_found_comparing_no_more_than_one_pair_in_a_hundred() throws IOException {
        Path file = file("febrl3.csv");
        Path mapping = Files.writeString(folder.resolve("febrl.yaml"), """
                id: rec_id
                given: given_name
                family: surname
                house-number: street_number
                street: [address_1, address_2]
                town: suburb
                region: state
                postcode: postcode
                born: date_of_birth
                identifier: soc_sec_id
                truth: 'rec-(\\d+)-'
                """);
        Mapping columns = Mapping.read(mapping);
        Records records = RecordFile.read(List.of(file), columns);
        var matching = new Matching(columns.model(), records);
        Quality quality = Quality.byClusters(records);

        assertThat(quality.truePairs()).isEqualTo(6_538);
        assertThat(matching.compared()).isLessThanOrEqualTo(records.allPairs() / 100);
        assertThat(quality.at(0.5, matching.pairs(0, (done, all) -> {})).f1()).isGreaterThan(0.995);
    }

    @Test
    void IDX_02_splinks_thousand_people_are_matched_as_well_as_published() throws IOException {
        Path file = file("fake_1000.csv");
        Mapping columns = Mapping.guess(RecordFile.header(file));
        Records records = RecordFile.read(List.of(file), columns);
        var matching = new Matching(columns.model(), records);
        List<Matching.Scored> pairs = matching.pairs(0, (done, all) -> {});
        Quality quality = Quality.byClusters(records);
        Quality byLabels = Quality.byPairs(records, Labels.read(file("fake_1000_labels.csv")));

        assertThat(matching.compared()).isLessThanOrEqualTo(records.allPairs() / 100);
        assertThat(byLabels.truePairs()).isEqualTo(2_031);
        assertThat(byLabels.at(0.5, pairs)).isEqualTo(quality.at(0.5, pairs));
        assertThat(quality.at(0.5, pairs).precision()).isGreaterThan(0.98);
        assertThat(quality.at(0.5, pairs).f1()).isGreaterThan(0.92);
        assertThat(quality.atEachThreshold(pairs).stream().max(Comparator.comparingDouble(Quality.At::f1)))
                .hasValueSatisfying(best -> assertThat(best.f1()).isGreaterThan(0.93));
    }
}
