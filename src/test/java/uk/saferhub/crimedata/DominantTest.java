package uk.saferhub.crimedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The largest category is named with its interval, and not at all where chance could have put another first. */
class DominantTest {

    /** Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263 has 0.2553 to 0.3662. */
    @Test
    void a_share_has_the_published_interval() {
        assertThat(Dominant.wilson(81, 263)[0]).isCloseTo(0.2553, within(5e-5));
        assertThat(Dominant.wilson(81, 263)[1]).isCloseTo(0.3662, within(5e-5));
    }

    @Test
    void ANL_05_the_dominant_category_is_said_with_its_share_and_its_interval() {
        assertThat(Dominant.sentence(List.of(row("Violence", 550), row("Drugs", 250), row("Robbery", 200))))
                .isEqualTo("Most are Violence: 55.0% of 1,000 (95% interval: 51.9% to 58.1%).");
        assertThat(Dominant.sentence(List.of(row("Violence", 40), row("Drugs", 36))))
                .startsWith("No type stands out as the largest. First is Violence: 52.6% of 76");
        assertThat(Dominant.sentence(List.of(row("Violence", 20), row("Drugs", 2))))
                .isEmpty();
        assertThat(Dominant.sentence(List.of(row("Violence", 200)))).isEmpty();
    }

    private static Counts.Row row(String type, long count) {
        return new Counts.Row(List.of(type), List.of(type), OptionalLong.of(count));
    }
}
