package uk.saferhub.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike two written values are, as the model's levels call it (IDX-02). */
class LevelsTest {

    private static String level(Meaning meaning, String one, String other) {
        Comparison comparison = Model.standard().comparisons().stream()
                .filter(here -> here.meaning() == meaning)
                .findFirst()
                .orElseThrow();
        Value a = Value.of(meaning, one);
        Value b = Value.of(meaning, other);
        if (a.missing() || b.missing()) return comparison.called(Comparison.NO_EVIDENCE);
        assertThat(comparison.straight(a, b)).as("either way round").isEqualTo(comparison.straight(b, a));
        return comparison.called(comparison.straight(a, b));
    }

    @ParameterizedTest
    @CsvSource({
        "GIVEN, José, jose, exact",
        "GIVEN, Robert, Bob, nickname",
        "GIVEN, Michelle, Michele, edits 1",
        "GIVEN, J, Jane, initial",
        "GIVEN, Anne, Mohammed, different",
        "GIVEN, '', Anne, no evidence",
        "FAMILY, O'Brien, OBRIEN, exact",
        "FAMILY, Smith, Smiht, edits 1",
        "FAMILY, Knight, Night, edits 1",
        "FAMILY, Phillips, Fillips, sound",
        "BORN, 1984-05-03, 03/05/1984, exact",
        "BORN, 19840503, 1984-03-05, swapped",
        "BORN, 1984-05-03, 1984-05-08, edits 1",
        "BORN, 1984-05-03, 1948-05-03, edits 1",
        "BORN, 1984, 1984-05-03, so-far",
        "BORN, 1984-05-03, 1961-12-19, different",
        "POSTCODE, YO1 9WT, yo19wt, exact",
        "POSTCODE, YO1 9WT, YO1 9AB, sector",
        "POSTCODE, YO1 9WT, YO1 7HH, district",
        "POSTCODE, YO1 9WT, YO31 7HH, area",
        "PHONE, 07700 900123, +44 7700 900123, exact",
        "EMAIL, a.smith12@example.org, a.smyth12@example.org, figures 2",
        "STREET, 'Wallaby Place, Delmar', delmar wallabyplace, bigrams 0.8",
    })
    void IDX_02_two_writings_of_a_fact(Meaning meaning, String one, String other, String level) {
        assertThat(level(meaning, one, other)).isEqualTo(level);
    }

    @Test
    void namesTheWrongWayRoundAreALevelOfTheFirstName() {
        Comparison given = Model.standard().comparisons().getFirst();
        Value joan = Value.of(Meaning.GIVEN, "Joan");
        Value adeyemi = Value.of(Meaning.FAMILY, "Adeyemi");

        int straight = given.straight(joan, adeyemi);
        int level = given.crossedOr(straight, joan, adeyemi, adeyemi, joan);

        assertThat(given.called(straight)).isEqualTo("different");
        assertThat(given.called(level)).isEqualTo("crossed jaro-winkler 0.92");
    }

    @Test
    void theCheapBoundsNeverRuleOutWhatHolds() {
        var random = new java.util.SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            Value a = Value.of(Meaning.FAMILY, word(random));
            Value b = Value.of(Meaning.FAMILY, word(random));
            assertThat(Bounds.jaroWinkler(a, b) + 1e-9)
                    .isGreaterThanOrEqualTo(Measure.JARO_WINKLER.apply(a.text, b.text));
            assertThat(Bounds.edits(a, b))
                    .isLessThanOrEqualTo(
                            new org.apache.commons.text.similarity.DamerauLevenshteinDistance().apply(a.text, b.text));
        }
    }

    private static String word(java.util.SplittableRandom random) {
        var word = new StringBuilder();
        for (int i = random.nextInt(1, 8); i > 0; i--) word.append((char) ('a' + random.nextInt(5)));
        return word.toString();
    }
}
