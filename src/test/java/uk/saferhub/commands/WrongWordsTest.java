package uk.saferhub.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;

/** Words that a command cannot read end it with 2 before anything is started; what it cannot do, with 1 and a sentence. */
class WrongWordsTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void anOptionThatCannotBeReadEndsWithTwoAndNamesIt(@TempDir Path folder) {
        String[] figures = {"figures", "--partnership=york", "--period=summer"};
        assertThat(run(figures)).isEqualTo(2);
        assertThat(run("report", "--partnership=york", "--template=x", "--period=2019-04-01", "--out=x.html"))
                .isEqualTo(2);
        assertThat(run("crime", "count", "--by", "colour")).isEqualTo(2);
        assertThat(run("crime", "count", "--format", "xml")).isEqualTo(2);
        assertThat(run("account", "create", "--name=A", "--email=a@b.example", "--grant=york"))
                .isEqualTo(2);
        assertThat(run("match", folder.resolve("none.csv").toString())).isEqualTo(2);

        assertThat(said.toString())
                .contains("--period: ", "--by: Crime is not counted by", "--format takes csv", "--grant takes ORG")
                .contains("say where the pairs go");
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsASentence(@TempDir Path folder) throws IOException {
        Path nowhere = folder.resolve("missing/x.html");
        var failure = org.junit.jupiter.api.Assertions.assertThrows(
                NoSuchFileException.class, () -> Files.write(nowhere, new byte[0]));

        String sentence = nowhere + ": there is no such file, or no such folder to write it in.";
        assertThat(Reason.of(failure)).isEqualTo(sentence);
        assertThat(Reason.of(new UncheckedIOException(failure))).isEqualTo(sentence);
        assertThat(Reason.of(new AccessDeniedException("/x"))).isEqualTo("/x: you may not read or write there.");
        assertThat(Reason.of(new IllegalStateException("No."))).isEqualTo("No.");
        assertThat(Reason.of(new BeanCreationException(
                        "providers", "not made", new IllegalArgumentException("saferhub.address is missing"))))
                .isEqualTo("saferhub.address is missing");
    }

    private int run(String... words) {
        PrintStream err = System.err;
        try (var kept = new PrintStream(said)) {
            System.setErr(kept);
            return CommandLineStart.run(words);
        } finally {
            System.setErr(err);
        }
    }
}
