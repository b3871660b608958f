package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Where R is installed, it still says what the stored numbers say. */
class OracleTest {

    private static final int NO_R = 3;

    @Test
    void the_stored_numbers_are_still_those_that_r_makes() throws Exception {
        Process run = new ProcessBuilder("sh", "tools/oracle.sh")
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int ended = run.waitFor();
        System.out.println("Oracle: " + said.strip());

        assumeThat(ended).as("skipped, since R is not installed").isNotEqualTo(NO_R);
        assertThat(ended).as(said).isZero();
    }
}
