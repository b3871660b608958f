package uk.saferhub.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackDiffTest {

    private static Pack york(String file, String was, String is) throws Exception {
        List<PackFile> files = PackFolder.read(Path.of("packs/york-and-north-yorkshire")).stream()
                .map(f -> f.name().equals(file)
                        ? new PackFile(
                                file,
                                new String(f.bytes(), StandardCharsets.UTF_8)
                                        .replace(was, is)
                                        .getBytes(StandardCharsets.UTF_8))
                        : f)
                .toList();
        return PackCheck.run(files).pack();
    }

    @Test
    void ADM_02_a_pack_does_not_differ_from_itself() throws Exception {
        assertThat(PackDiff.between(york("", "", ""), york("", "", ""))).isEmpty();
    }

    @Test
    void ADM_02_a_changed_number_reads_as_what_it_was_and_becomes() throws Exception {
        List<PackDiff.Change> changes =
                PackDiff.between(york("", "", ""), york("matrices.yaml", "goes-within: 10", "goes-within: 5"));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(PackDiff.Kind.CHANGED);
            assertThat(change.before()).contains("meeting within 10 working days");
            assertThat(change.toSentence()).contains("bands 3, goes within was 10 and becomes 5");
        });
    }

    @Test
    void ADM_02_what_is_new_and_what_is_gone_reads_as_its_sentence() throws Exception {
        Pack without = york(
                "vocabulary.yaml",
                "  - { term: case_review, partnerships: [york, north-yorkshire], one: ASB case review, many: ASB case reviews }\n",
                "");
        assertThat(PackDiff.between(york("", "", ""), without))
                .singleElement()
                .extracting(PackDiff.Change::toSentence)
                .isEqualTo(
                        "Gone from vocabulary: york and north-yorkshire calls a case review \"ASB case review\", and several \"ASB case reviews\".");
        assertThat(PackDiff.between(without, york("", "", "")).getFirst().toSentence())
                .startsWith("New in vocabulary: ");
    }

    @Test
    void ADM_02_everything_in_the_packs_reads_as_a_sentence() throws Exception {
        List<PackSentences.Kind> kinds = PackSentences.of(york("", "", ""));
        assertThat(kinds).hasSizeGreaterThan(18);
        assertThat(kinds).flatExtracting(PackSentences.Kind::sentences).allMatch(s -> ((String) s).endsWith("."));
        assertThat(kinds)
                .flatExtracting(PackSentences.Kind::sentences)
                .anyMatch(s -> ((String) s)
                        .contains(
                                "Referrals that score 20 or more are high, take a first action within 2 working days"));
    }
}
