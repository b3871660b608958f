package uk.saferhub.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code saferhub match}, which needs neither database nor Spring. */
class MatchCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (var both = new PrintStream(said)) {
            System.setOut(both);
            System.setErr(both);
            return CommandLineStart.run(words);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Path people() throws IOException {
        var lines = new java.util.ArrayList<>(List.of("ref,who,vorname,surname,dob"));
        for (int i = 0; i < 300; i++) {
            String family = "Fam" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "son";
            lines.add("a" + i + "," + i + ",Given" + (char) ('a' + i % 17) + "," + family + ",19" + (10 + i % 80) + "-0"
                    + (1 + i % 9) + "-11");
            lines.add("b" + i + "," + i + ",Given" + (char) ('a' + i % 17) + "," + family + ",19" + (10 + i % 80) + "-0"
                    + (1 + i % 9) + "-11");
        }
        return Files.write(folder.resolve("people.csv"), lines);
    }

    @Test
    void IDX_02_pairs_are_written_with_their_waterfall_and_measured() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"), "id: ref\ncluster: who\ngiven: vorname\nfamily: surname\nborn: dob\n");
        Path out = folder.resolve("pairs.csv");

        int code =
                run("match", people().toString(), "--mapping", mapping.toString(), "--out", out.toString(), "--labels");

        assertThat(code).as(said.toString()).isZero();
        assertThat(said.toString())
                .contains(
                        "pairs compared",
                        "300 true pairs",
                        "threshold,precision,recall,f1",
                        "0.5,1.0000,1.0000,1.0000");
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(301);
        assertThat(lines.getFirst())
                .startsWith("id_a,id_b,weight,probability,prior,household,first_name_level,first_name_weight");
        assertThat(lines).anyMatch(line -> line.startsWith("a7,b7,"));
    }

    @Test
    void faultsNameFileAndLine() throws IOException {
        Path torn = Files.writeString(folder.resolve("torn.csv"), "id,first_name,surname\n1,Joan,Adeyemi\n2,Peter\n");
        Path twice = Files.writeString(
                folder.resolve("twice.csv"), "id,first_name,surname\n1,Joan,Adeyemi\n1,Peter,Walsh\n");
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "given: vorname\n");

        assertThat(run("match", torn.toString(), "--out", "x.csv")).isEqualTo(1);
        assertThat(run("match", twice.toString(), "--out", "x.csv")).isEqualTo(1);
        assertThat(run("match", torn.toString(), "--mapping", wrong.toString(), "--out", "x.csv"))
                .isEqualTo(1);
        assertThat(run("match", folder.resolve("none.csv").toString(), "--out", "x.csv"))
                .isEqualTo(1);

        assertThat(said.toString())
                .contains(
                        "torn.csv, line 3: 2 cells where the header has 3",
                        "twice.csv, line 3: the identifier 1 is there twice",
                        "there is no column \"vorname\"",
                        "none.csv: there is no such file that can be read");
    }
}
