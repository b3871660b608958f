package uk.saferhub.reports.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import uk.saferhub.reports.document.Appendix;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.Table;

/** A paper as a Word file: heading styles, numbering that Word keeps, header rows that repeat, no name in it. */
final class DocxPaper {

    /** In points: what A4 leaves between its margins. */
    private static final int PICTURE_WIDTH = 450;

    private final Paper paper;
    private final XWPFDocument document = new XWPFDocument();
    private final DocxStyles styles = new DocxStyles(document);

    private DocxPaper(Paper paper) {
        this.paper = paper;
    }

    static byte[] of(Paper paper) {
        DocxPaper making = new DocxPaper(paper);
        try (making.document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            making.write();
            making.document.write(out);
            return StillZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        styles.properties(paper.head().subject(), paper.head().date());
        styles.marginals(Lines.marking(paper));
        paragraph(paper.head().subject()).setStyle("Title");
        lines(Lines.head(paper.head()));
        paper.blocks().forEach(this::block);
        paper.appendices().forEach(this::appendix);
        lines(Lines.foot(paper.head()));
    }

    private void appendix(Appendix appendix) {
        paragraph(Lines.title(appendix)).setStyle("Heading1");
        appendix.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h -> {
                XWPFParagraph heading = paragraph(h.text());
                heading.setStyle("Heading" + h.level());
                numbered(heading, h.number());
            }
            case Block.Paragraph p -> numbered(paragraph(Inline.text(p.words())), p.number());
            case Block.Bullets b ->
                b.points().forEach(point -> {
                    XWPFParagraph bullet = paragraph(Inline.text(point));
                    bullet.setNumID(styles.bullets());
                    bullet.setNumILvl(BigInteger.ZERO);
                });
            case Block.Quotation q -> {
                paragraph(Inline.text(q.words())).setIndentationLeft(720);
                paragraph(q.by()).setAlignment(ParagraphAlignment.RIGHT);
            }
            case Table t -> DocxTable.add(document, t);
            case Block.Implications i -> lines(Lines.answers(i));
            case Block.Chart c -> chart(c);
            case Block.Abbreviations a ->
                lines(a.listed().entrySet().stream()
                        .map(e -> new Lines.Line(e.getKey(), e.getValue()))
                        .toList());
        }
    }

    private void chart(Block.Chart chart) {
        XWPFRun run = document.createParagraph().createRun();
        int height = Units.toEMU(PICTURE_WIDTH
                * (double) chart.drawing().height()
                / chart.drawing().width());
        try (InputStream picture = new ByteArrayInputStream(ChartPicture.png(chart.drawing()))) {
            run.addPicture(picture, PictureType.PNG, "chart.png", Units.toEMU(PICTURE_WIDTH), height);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("The chart could not be put into the file.", e);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(chart.caption());
    }

    private void numbered(XWPFParagraph paragraph, @org.jspecify.annotations.Nullable String number) {
        if (number != null) {
            paragraph.setNumID(styles.numbers());
            paragraph.setNumILvl(number.contains(".") ? BigInteger.ONE : BigInteger.ZERO);
        }
    }

    private XWPFParagraph paragraph(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private void lines(List<Lines.Line> lines) {
        for (Lines.Line line : lines) {
            XWPFParagraph paragraph = document.createParagraph();
            XWPFRun label = paragraph.createRun();
            label.setBold(true);
            label.setText(line.label() + ": ");
            paragraph.createRun().setText(line.text());
        }
    }
}
