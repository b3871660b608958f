package uk.saferhub.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.HeldWords;

class VeilTest {

    private final UUID joan = UUID.randomUUID();
    private final Veil veil = new Veil(Set.of(UUID.randomUUID()), Set.of(joan), HeldWords.of(List.of("Joan Adeyemi")));

    @Test
    void SHR_04_a_timeline_names_whoever_is_harmed_to_nobody_who_does_not_read_it() {
        assertThat(veil.in(Map.<String, Object>of("person", "Joan Adeyemi", "role", "affected")))
                .containsEntry("person", Veil.SOMEBODY);
        // Cared for, and so harmed, whatever the entry says of a role.
        assertThat(veil.in(Map.<String, Object>of("person", "Joan Adeyemi", "words", "Joan rang")))
                .containsEntry("person", Veil.SOMEBODY)
                .containsEntry("words", "[held back] rang");
        assertThat(veil.in(Map.<String, Object>of("person", "Bo Ray", "role", "causing_harm")))
                .containsEntry("person", "Bo Ray");
    }

    @Test
    void SHR_04_whoever_reads_who_is_harmed_reads_everything_as_it_was_written() {
        Map<String, Object> facts = Map.of("person", "Joan Adeyemi", "words", "Joan rang");
        assertThat(Veil.NONE.in(facts)).isEqualTo(facts);
        assertThat(veil.name(joan, "Joan Adeyemi")).isEqualTo(Veil.SOMEBODY);
        assertThat(Veil.NONE.name(joan, "Joan Adeyemi")).isEqualTo("Joan Adeyemi");
    }
}
