package uk.saferhub.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.files.checking.FileFault;
import uk.saferhub.files.checking.Unfit;

class VirusCheckTest {

    @TempDir
    Path folder;

    @Test
    void whatTheScannerSaysIsWhatIsKept() throws Exception {
        try (var clamd = new FakeClamd()) {
            var check = new VirusCheck(clamd.address());
            assertThat(check.of(file("words".repeat(200_000))).result()).isEqualTo(VirusResult.CLEAN);
            VirusCheck.Answer found = check.of(file(FakeClamd.EICAR));
            assertThat(found.result()).isEqualTo(VirusResult.FOUND);
            assertThat(found.words()).isEqualTo("Win.Test.EICAR_HDB-1");
        }
    }

    @Test
    void DOC_01_N_a_scanner_that_does_not_answer_keeps_every_file_out() throws Exception {
        Path file = file("words");
        VirusCheck gone;
        try (var clamd = new FakeClamd()) {
            gone = new VirusCheck(clamd.address());
            var limited = file("size limit");
            assertThatThrownBy(() -> gone.of(limited)).isInstanceOf(Unfit.class).hasMessage("DOC-01-N");
        }
        assertThatThrownBy(() -> gone.of(file)).isInstanceOf(Unfit.class).hasMessage(FileFault.NOT_CHECKED.rule());
        assertThatThrownBy(() -> new VirusCheck("unix:/there/is/none").of(file)).isInstanceOf(Unfit.class);
    }

    @Test
    void whereNoneIsSetUpTheFileSaysSo() throws Exception {
        assertThat(new VirusCheck("").of(file("words")).result()).isEqualTo(VirusResult.NOT_CHECKED);
    }

    @Test
    void anAddressThatIsNoneStopsTheProgram() {
        assertThatThrownBy(() -> new VirusCheck("localhost")).hasMessageContaining("tcp:HOST:PORT");
    }

    @Test
    void DOC_01_R_a_paper_of_our_own_waits_for_the_scanner_too() {
        assertThat(DocumentRules.scannerAnswers(true).isAllowed()).isTrue();
        assertThat(DocumentRules.scannerAnswers(false).isAllowed()).isFalse();
    }

    private Path file(String words) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "sent", null), words);
    }
}
