package uk.saferhub.reports.rendering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import uk.saferhub.partnership.BlockChart;

/** A block chart as a picture, for the formats that show no drawing. In the font that the PDF has in it, wherever it is made. */
final class ChartPicture {

    private static final int SCALE = 2;
    private static final int LINE_HEIGHT = 18;
    private static final Color INK = new Color(0x0b0c0c);
    private static final Color GREY = new Color(0xf3f2f1);
    private static final BasicStroke FULL = new BasicStroke(2);
    private static final BasicStroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);

    private ChartPicture() {}

    /** The picture as a PNG file, two dots to each unit of the chart. */
    static byte[] png(BlockChart chart) {
        BufferedImage image =
                new BufferedImage(chart.width() * SCALE, chart.height() * SCALE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.scale(SCALE, SCALE);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, chart.width(), chart.height());
        try (InputStream font = ChartPicture.class.getResourceAsStream("/fonts/LiberationSans-Regular.ttf");
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pen.setFont(Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(14f));
            chart.lines().forEach(line -> line(pen, line));
            chart.boxes().forEach(box -> box(pen, box));
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The program's own font cannot be read.", e);
        } finally {
            pen.dispose();
        }
    }

    private static void line(Graphics2D pen, BlockChart.Line line) {
        int bend = line.fromX() == line.toX() ? 40 : (line.toX() - line.fromX()) / 2;
        int last = line.fromX() == line.toX() ? line.toX() + bend : line.toX() - bend;
        pen.setColor(INK);
        pen.setStroke(line.full() ? FULL : DASHED);
        pen.draw(new CubicCurve2D.Double(
                line.fromX(),
                line.fromY(),
                line.fromX() + bend,
                line.fromY(),
                last,
                line.toY(),
                line.toX(),
                line.toY()));
        int back = last < line.toX() ? -9 : 9;
        Path2D end = new Path2D.Double();
        end.moveTo(line.toX(), line.toY());
        end.lineTo(line.toX() + back, line.toY() - 5);
        end.lineTo(line.toX() + back, line.toY() + 5);
        end.closePath();
        pen.fill(end);
    }

    private static void box(Graphics2D pen, BlockChart.Box box) {
        pen.setColor(box.own() ? Color.WHITE : GREY);
        pen.fillRect(box.x(), box.y(), BlockChart.BOX_WIDTH, BlockChart.BOX_HEIGHT);
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(1));
        pen.drawRect(box.x(), box.y(), BlockChart.BOX_WIDTH, BlockChart.BOX_HEIGHT);
        List<String> words = box.words();
        int first = box.y() + BlockChart.BOX_HEIGHT / 2 + 5 - (words.size() - 1) * LINE_HEIGHT / 2;
        for (int i = 0; i < words.size(); i++) {
            int width = pen.getFontMetrics().stringWidth(words.get(i));
            pen.drawString(words.get(i), box.x() + (BlockChart.BOX_WIDTH - width) / 2, first + i * LINE_HEIGHT);
        }
    }
}
