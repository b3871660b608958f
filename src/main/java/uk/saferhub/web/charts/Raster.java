package uk.saferhub.web.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** Our own drawings as pictures of dots, in the font that the program brings, wherever it runs. */
final class Raster extends ImageTranscoder {

    private static final float SCALE = 2;
    private static final boolean FONT =
            font("/fonts/LiberationSans-Regular.ttf") & font("/fonts/LiberationSans-Bold.ttf");

    private final ByteArrayOutputStream png = new ByteArrayOutputStream();

    private Raster() {}

    /** @param svg one that this package made: it names nothing outside itself, and nothing outside would be read */
    static byte[] png(String svg) {
        if (!FONT) throw new IllegalStateException("The program's own font cannot be read.");
        Raster raster = new Raster();
        float width = Float.parseFloat(svg.replaceFirst("(?s).*?width=\"(\\d+)\".*", "$1"));
        raster.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, width * SCALE);
        raster.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        try {
            raster.transcode(new TranscoderInput(new StringReader(svg)), null);
        } catch (TranscoderException fault) {
            throw new IllegalStateException("A drawing of this program cannot be drawn.", fault);
        }
        return raster.png.toByteArray();
    }

    @Override
    public BufferedImage createImage(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    @Override
    public void writeImage(BufferedImage image, TranscoderOutput none) {
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static boolean font(String file) {
        try (InputStream letters = Raster.class.getResourceAsStream(file)) {
            // One that is registered already is not registered again, and is there.
            if (letters != null)
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .registerFont(Font.createFont(Font.TRUETYPE_FONT, letters));
            return letters != null;
        } catch (IOException | FontFormatException torn) {
            return false;
        }
    }
}
