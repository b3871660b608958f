package uk.saferhub.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.BritishGrid;

/** Tiles under a map: none by default, and each laid where its corner lies on the ground. */
class TilesTest {

    private static final String ADDRESS = "https://tiles.example.org:8443/a/{z}/{x}/{y}.png?k=1&s=2";

    private final MapChart chart = new MapChart(
            "map",
            "Made up",
            "Nothing",
            new MapChart.Box(450_000, 440_000, 470_000, 460_000),
            List.of(new MapChart.Area(
                    2, List.of(new double[] {455_000, 445_000, 465_000, 445_000, 460_000, 455_000}), "A")),
            List.of("none", "", "some"));

    @Test
    void without_a_setting_nothing_is_fetched_from_anywhere() {
        Tiles none = new Tiles("", "");

        assertThat(none.origin()).isEmpty();
        assertThat(chart.over(none).text()).isEqualTo(chart.svg().text()).doesNotContain("<image");
    }

    @Test
    void tiles_lie_where_their_corners_are_under_outlines_that_show_them() {
        Tiles tiles = new Tiles(ADDRESS, "Made by <nobody>");
        String svg = chart.over(tiles).text();

        assertThat(tiles.origin()).isEqualTo("https://tiles.example.org:8443");
        assertThat(svg).contains("Made by &lt;nobody&gt;", "fill-opacity=\"0.6\"");
        assertThat(svg.indexOf("<image")).isPositive().isLessThan(svg.indexOf("<path"));
        Matcher image = Pattern.compile(
                        "href=\"https://tiles.example.org:8443/a/(\\d+)/(\\d+)/(\\d+).png\\?k=1&amp;s=2\".*?matrix\\(([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+) ([^)]+)\\)")
                .matcher(svg);
        int images = 0;
        double scale = 900.0 / 20_000;
        while (image.find()) {
            images++;
            int across = 1 << Integer.parseInt(image.group(1));
            // The south-east corner, which is not one of the three that the tile is laid by.
            double longitude = 360.0 * (Integer.parseInt(image.group(2)) + 1) / across - 180;
            double latitude = Math.toDegrees(Math.atan(
                    Math.sinh(Math.PI * (1 - 2.0 * (Integer.parseInt(image.group(3)) + 1) / across))));
            BritishGrid.Point corner = BritishGrid.of(longitude, latitude);
            double x = 256 * (number(image, 4) + number(image, 6)) + number(image, 8);
            double y = 256 * (number(image, 5) + number(image, 7)) + number(image, 9);
            assertThat(x).isCloseTo((corner.east() - 450_000) * scale, Offset.offset(1.0));
            assertThat(y).isCloseTo((460_000 - corner.north()) * scale, Offset.offset(1.0));
        }
        assertThat(images).isBetween(4, 30);
    }

    @Test
    void an_address_that_is_none_and_a_picture_that_is_nobodys_are_refused_when_the_program_starts() {
        assertThatThrownBy(() -> new Tiles("https://tiles.example.org/{z}/{x}.png", "Somebody"))
                .hasMessageContaining("saferhub.tiles is no address");
        assertThatThrownBy(() -> new Tiles("javascript:alert({z},{x},{y})", "Somebody"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tiles("https://a.example; script-src *//{z}/{x}/{y}", "Somebody"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tiles("https://tiles.example.org/{z}/{x}/{y}.png", " "))
                .hasMessageContaining("whose picture");
    }

    private static double number(Matcher image, int group) {
        return Double.parseDouble(image.group(group));
    }
}
