package uk.saferhub.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import uk.saferhub.web.charts.BarChart;
import uk.saferhub.web.charts.MapChart;
import uk.saferhub.web.charts.StillPicture;

/** A chart that leaves the page takes with it what must be read with it. */
class PicturesTest {

    private static final MapChart MAP = new MapChart(
            "rates",
            "Crimes: Burglary & more",
            "Two areas",
            new MapChart.Box(0, 0, 1000, 800),
            List.of(
                    new MapChart.Area(
                            5, List.of(new double[] {0, 0, 500, 0, 500, 800, 0, 800}), "West: 5", "#area-E05000001"),
                    new MapChart.Area(
                            MapChart.MISSING,
                            List.of(new double[] {500, 0, 1000, 0, 1000, 800, 500, 800}),
                            "East: no population",
                            "#area-E05000002")),
            List.of("", "", "", "", "", "5: 1 area"),
            "No population is held, so no rate");

    @Test
    void the_picture_bears_its_title_its_marking_and_what_was_said_beneath_it() {
        String svg = new StillPicture(
                        MAP.title(), "OFFICIAL-SENSITIVE", MAP.svg(), List.of("Snapped <points>.", "", "As Ada saw it"))
                .svg();

        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains(
                        "OFFICIAL-SENSITIVE", "Crimes: Burglary &amp; more", "Snapped &lt;points&gt;.", "As Ada saw it")
                .contains("No population is held, so no rate", "<title>West: 5</title>")
                .doesNotContain("href", "</a>");
    }

    @Test
    void the_picture_of_dots_is_drawn_whole_in_ink_and_on_white() throws IOException {
        byte[] png = new StillPicture(MAP.title(), "OFFICIAL", MAP.svg(), List.of("A note. ".repeat(60))).png();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo(2 * (900 + 48));
        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
        long blue = colours(image).filter(colour -> colour == 0x12436d).count();
        assertThat(blue).as("the darkest area is solid").isGreaterThan(100_000);
        int last = image.getHeight() - 2 * 24 - 20;
        assertThat(IntStream.range(0, image.getWidth())
                        .anyMatch(x ->
                                IntStream.range(last - 60, last).anyMatch(y -> (image.getRGB(x, y) & 0xff) < 0x60)))
                .as("the last line of the note is written")
                .isTrue();
        assertThat(new StillPicture(
                                "Bars",
                                "OFFICIAL",
                                new BarChart("b", "Bars", List.of(new BarChart.Bar("Drugs", 4))).svg(),
                                List.of())
                        .png())
                .isNotEmpty();
    }

    private static IntStream colours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff);
    }
}
