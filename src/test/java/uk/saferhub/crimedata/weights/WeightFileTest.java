package uk.saferhub.crimedata.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.crimedata.weights.WeightTable.KeyedBy;

/** A table of weights is found beneath whatever stands above it, and taken in whole or not at all. */
class WeightFileTest {

    @TempDir
    Path folder;

    @Test
    void codes_are_known_however_they_are_parted_and_headings_between_groups_are_no_kinds() throws IOException {
        WeightFile file = read(KeyedBy.OFFENCE_CODE, """
                Made-up weights,,
                ,,
                Offence code,Offence description,Weight
                Violence,,
                4.1/1/4.10/4.2,Homicide,"7,979.5"
                8N,Assault with injury,184
                """);

        assertThat(file.wrong()).isEmpty();
        assertThat(file.weights().keySet()).containsExactly("1/4.1/4.10/4.2", "8N");
        assertThat(file.weights().get("1/4.1/4.10/4.2").weight()).isEqualByComparingTo("7979.5");
        assertThat(file.weights().get("8N").label()).isEqualTo("Assault with injury");
    }

    @Test
    void a_weight_that_is_no_number_a_code_that_is_there_twice_or_two_columns_refuse_the_file() throws IOException {
        assertThat(read(KeyedBy.OFFENCE_CODE, "Code,Weight\n8N,184\n8n,5\n9A,x\n")
                        .wrong())
                .hasSize(2)
                .anySatisfy(wrong -> assertThat(wrong).startsWith("Line 3: “8n” is there twice."))
                .anySatisfy(wrong -> assertThat(wrong).startsWith("Line 4: the weight of “9A” is not a number"));
        assertThat(read(KeyedBy.CRIME_TYPE, "Crime type,Weight 2016,Weight 2023\nDrugs,3,4\n")
                        .wrong())
                .containsExactly(
                        "Line 1 has 1 columns of kinds and 2 of weights. Keep one of each, and save it again.");
        assertThat(read(KeyedBy.CRIME_TYPE, "a,b\n1,2\n").wrong().getFirst())
                .startsWith("No sheet has a line of headings");
        assertThat(read(KeyedBy.CRIME_TYPE, "Crime type,Weight\n").wrong())
                .containsExactly("No kind stands beneath its headings.");
    }

    private WeightFile read(KeyedBy by, String text) throws IOException {
        return WeightFile.read(Files.writeString(folder.resolve("weights.csv"), text), by);
    }
}
