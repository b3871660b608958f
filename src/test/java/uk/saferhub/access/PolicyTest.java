package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.saferhub.web.charts.Tiles;

/** What a page may load: nothing from elsewhere, but pictures of the ground where their server is named. */
class PolicyTest {

    @Test
    void the_server_of_tiles_is_the_one_other_place_that_pictures_come_from() {
        String closed = SecurityConfiguration.policy(new Tiles("", ""));
        String open = SecurityConfiguration.policy(new Tiles("https://tiles.example.org/{z}/{x}/{y}.png", "Somebody"));

        assertThat(closed).contains("img-src 'self' data:;").doesNotContain("http", "%");
        assertThat(open).contains("img-src 'self' data: https://tiles.example.org;");
        assertThat(open.replace(" https://tiles.example.org", "")).isEqualTo(closed);
    }
}
