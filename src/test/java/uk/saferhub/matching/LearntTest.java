package uk.saferhub.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** IDX-02: weights that were learnt from many people hold none of them, and know which names are rare. */
class LearntTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static Learnt learnt;

    @BeforeAll
    static void threeThousandPeople() {
        var random = new SplittableRandom(7);
        var people = new ArrayList<Somebody>();
        for (int i = 0; i < 2_700; i++) {
            String given = "Given" + (char) ('a' + random.nextInt(20)) + (char) ('a' + random.nextInt(3));
            String family = i % 10 < 3 ? "Smithson" : "Fam" + word(i % 400);
            String born =
                    "19%02d-%02d-%02d".formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
            people.add(somebody(given, family, born));
            // Every ninth stands in it twice, every other one of those with a slip.
            if (i % 9 == 0) people.add(somebody(i % 18 == 0 ? given + "e" : given, family, born));
        }
        people.add(somebody("Zebulon", "Quixworthy", "1950-01-02"));
        // One person whom twelve reports brought in.
        for (int i = 0; i < 12; i++) people.add(somebody("Ada", "Thistlewood", "1961-05-06"));
        learnt = Learnt.from(people);
    }

    @Test
    void IDX_02_they_are_kept_and_read_back_and_hold_no_rare_name_and_no_date() {
        String kept = JSON.writeValueAsString(learnt);
        assertThat(JSON.readValue(kept, Learnt.class)).isEqualTo(learnt);
        assertThat(kept)
                .contains("smithson")
                .doesNotContainIgnoringCase("quixworthy", "zebulon", "1950", "thistlewood");
        assertThat(learnt.names().get("family").values())
                .allMatch(share -> share >= learnt.least().get("family"));
        assertThat(learnt.fits()).isTrue();
        for (double[][] side : List.of(learnt.m(), learnt.u()))
            for (double[] levels : side)
                for (int level = 1; level < levels.length; level++)
                    assertThat(levels[level]).isBetween(1e-12, 1.0);
    }

    @Test
    void IDX_02_a_rare_name_in_common_weighs_more_than_a_common_one_and_a_stranger_stays_one() {
        double common =
                bits(somebody("Givenaa", "Smithson", "1960-03-04"), somebody("Givenaa", "Smithson", "1960-03-04"));
        double rare =
                bits(somebody("Givenaa", "Quixworthy", "1960-03-04"), somebody("Givenaa", "Quixworthy", "1960-03-04"));
        assertThat(rare).isGreaterThan(common);
        assertThat(Weights.probability(rare)).isGreaterThan(0.95);
        assertThat(Weights.probability(bits(
                        somebody("Givenaa", "Smithson", "1960-03-04"), somebody("Givenba", "Smithson", "1984-11-30"))))
                .isLessThan(0.05);
    }

    @Test
    void IDX_02_weights_of_another_model_are_as_if_there_were_none() {
        var old = new Learnt(
                "first name: exact",
                learnt.compared(),
                learnt.prior(),
                learnt.housemates(),
                learnt.household(),
                learnt.m(),
                learnt.u(),
                learnt.names(),
                learnt.least());
        var one = somebody("Ada", "Thorne", "1960-03-04");
        assertThat(old.fits()).isFalse();
        assertThat(one.comparedWith(one, old)).isEqualTo(one.comparedWith(one, null));
    }

    private static double bits(Somebody one, Somebody other) {
        return one.comparedWith(other, learnt).bits();
    }

    private static Somebody somebody(String given, String family, String born) {
        return new Somebody(List.of(Map.of(Meaning.GIVEN, given, Meaning.FAMILY, family, Meaning.BORN, born)));
    }

    private static String word(int number) {
        return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + "ly";
    }
}
