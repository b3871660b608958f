package uk.saferhub.cases.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class AnonymiserTest {

    private final Anonymiser without = anonymiser();

    private static Anonymiser anonymiser() {
        var words = new ArrayList<>(List.of(
                new Anonymiser.Word("Zoë", "Person A"),
                new Anonymiser.Word("O'Hara", "Person A"),
                new Anonymiser.Word("14 Aldwark Court", "an address"),
                new Anonymiser.Word("Aldwark Court", "an address")));
        words.addAll(Anonymiser.born(LocalDate.of(1987, 4, 9)));
        return new Anonymiser(words);
    }

    @Test
    void HUB_23_namesAddressesAndDatesOfBirthGoHoweverTheyAreWritten() {
        String text = "ZOE O’HARA of 14 Aldwark  Court (born 09/04/87, or 9 April 1987) met Zoë near Aldwark Court.";
        assertThat(without.without(text))
                .isEqualTo(
                        "Person A Person A of an address (born a date of birth, or a date of birth) met Person A near"
                                + " an address.");
        assertThat(without.remaining(without.without(text))).isEmpty();
    }

    @Test
    void whatHasTheShapeOfAnAddressOrNumberGoesWhoeversItIs() {
        String text = "She hid at 9 Hidden Lane, YO1 9WT; ring 01904 555 123 or ann@example.org about C-7QK2M9F.";
        assertThat(without.remaining(text))
                .containsExactlyInAnyOrder("YO1 9WT", "01904 555 123", "ann@example.org", "C-7QK2M9F", "9 Hidden Lane");
        assertThat(without.remaining(without.without(text))).isEmpty();
    }

    @Test
    void aWordThatOnlyContainsANameStays() {
        assertThat(without.without("The zoetrope at the fair")).isEqualTo("The zoetrope at the fair");
    }

    @Test
    void HUB_23_A_nothingIsPublishedWhileAnIdentifyingWordRemains() {
        var refused = (Decision.Refused) StudyRules.mayPublish(without.remaining("Then Zoe came"));
        assertThat(refused.rule()).isEqualTo("HUB-23-A");
        assertThat(refused.reason()).contains("Zoe");
        assertThat(StudyRules.mayPublish(Set.of()).isAllowed()).isTrue();
    }

    @Test
    void HUB_23_B_whatIsPublishedIsNotChanged() {
        assertThat(((Decision.Refused) StudyRules.mayChange(true)).rule()).isEqualTo("HUB-23-B");
    }
}
