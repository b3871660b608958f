package uk.saferhub.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void a_reference_is_its_kind_and_seven_characters_that_can_be_read_out() {
        assertThat(Reference.next("C")).matches("C-[0-9A-HJKMNP-TV-Z]{7}");
    }

    @Test
    void references_do_not_count_and_do_not_repeat() {
        var many = IntStream.range(0, 2000).mapToObj(i -> Reference.next("R")).collect(Collectors.toSet());
        assertThat(many).hasSizeGreaterThan(1998);
        assertThat(many.stream().map(r -> r.substring(2, 3)).distinct().count()).isGreaterThan(20);
    }

    @Test
    void a_reference_is_understood_as_people_type_it() {
        assertThat(Reference.read(" c-7qk2m9f ")).contains("C-7QK2M9F");
        assertThat(Reference.read("C 7QK 2M9F")).contains("C-7QK2M9F");
        assertThat(Reference.read("C-7OIL2M9")).contains("C-70112M9");
    }

    @Test
    void anything_else_is_not_a_reference() {
        assertThat(Reference.read("C-7QK")).isEmpty();
        assertThat(Reference.read("7QK2M9F")).isEmpty();
        assertThat(Reference.read("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Reference.next("case"));
    }
}
