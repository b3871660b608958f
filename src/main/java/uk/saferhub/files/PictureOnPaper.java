package uk.saferhub.files;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A kept photo or picture as a page of A4, the way up that it was taken. Nothing that the file says beside the picture goes along. */
final class PictureOnPaper {

    /** More dots than a printer shows on A4 would only fill the memory. */
    private static final double MOST_DOTS = 9_000_000;

    private static final float QUALITY = 0.85f;

    /** In points: what is stamped on a page stands above and below the picture. */
    private static final float MARGIN = 36;

    private PictureOnPaper() {}

    /** Makes a PDF of the file where it lies, the picture and no margin: a part of the page is that part of the picture. */
    static void makeBare(Path file) throws IOException {
        BufferedImage seen = upright(picture(file), turned(file));
        float width = PDRectangle.A4.getWidth();
        float height = width * seen.getHeight() / seen.getWidth();
        try (var paper = new PDDocument()) {
            var page = new PDPage(new PDRectangle(width, height));
            paper.addPage(page);
            try (var content = new PDPageContentStream(paper, page)) {
                content.drawImage(JPEGFactory.createFromImage(paper, seen, QUALITY), 0, 0, width, height);
            }
            paper.save(file.toFile());
        }
    }

    /** Makes a PDF of the file where it lies. @throws IOException where the picture cannot be read */
    static void make(Path file) throws IOException {
        BufferedImage seen = upright(picture(file), turned(file));
        try (var paper = new PDDocument()) {
            boolean wide = seen.getWidth() > seen.getHeight();
            float width = wide ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
            float height = wide ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
            var page = new PDPage(new PDRectangle(width, height));
            paper.addPage(page);
            float scale = Math.min((width - 2 * MARGIN) / seen.getWidth(), (height - 2 * MARGIN) / seen.getHeight());
            float across = seen.getWidth() * scale;
            float down = seen.getHeight() * scale;
            try (var content = new PDPageContentStream(paper, page)) {
                var picture = JPEGFactory.createFromImage(paper, seen, QUALITY);
                content.drawImage(picture, (width - across) / 2, (height - down) / 2, across, down);
            }
            paper.save(file.toFile());
        }
    }

    /** Read with as few dots as paper needs. */
    private static BufferedImage picture(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("no picture");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                var how = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) reader.getWidth(0) * reader.getHeight(0) / MOST_DOTS));
                how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    /** On white, since what shines through would be black on paper. */
    private static BufferedImage upright(BufferedImage taken, int turned) {
        int w = taken.getWidth();
        int h = taken.getHeight();
        boolean aside = turned > 4;
        var seen = new BufferedImage(aside ? h : w, aside ? w : h, BufferedImage.TYPE_INT_RGB);
        var ink = seen.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, seen.getWidth(), seen.getHeight());
        ink.drawImage(taken, turn(turned, w, h), null);
        ink.dispose();
        return seen;
    }

    /** TIFF 6.0, tag 274: how the first row and column of the dots lie in what is seen. */
    private static AffineTransform turn(int turned, int w, int h) {
        return switch (turned) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    /** Which way up a kept photo is: when it was taken in, all else that the camera wrote was left out of those words. */
    private static int turned(Path file) throws IOException {
        try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUnsignedShort() != 0xFFD8) return 1;
            while (in.readUnsignedByte() == 0xFF) {
                int marker = in.readUnsignedByte();
                if (marker == 0xDA || marker == 0xD9) return 1;
                byte[] words = in.readNBytes(in.readUnsignedShort() - 2);
                if (marker == 0xE1 && words.length > 25) return words[25];
            }
            return 1;
        }
    }
}
