package uk.saferhub.reports.rendering;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.odftoolkit.odfdom.dom.element.draw.DrawFrameElement;
import org.odftoolkit.odfdom.dom.element.draw.DrawImageElement;
import org.odftoolkit.odfdom.dom.element.office.OfficeTextElement;
import org.odftoolkit.odfdom.dom.element.text.TextListElement;
import org.odftoolkit.odfdom.dom.element.text.TextListItemElement;
import org.odftoolkit.odfdom.dom.element.text.TextPElement;
import org.odftoolkit.odfdom.pkg.OdfPackage;
import org.w3c.dom.Element;
import uk.saferhub.reports.document.Appendix;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.Table;

/** A paper as an OpenDocument text: real headings, real lists, header rows; its styles lie in a file of their own. */
final class OdtPaper {

    private final Paper paper;
    private final OfficeTextElement body;
    private final OdfPackage files;
    private int items;
    private int pictures;

    private OdtPaper(Paper paper, OfficeTextElement body, OdfPackage files) {
        this.paper = paper;
        this.body = body;
        this.files = files;
    }

    static byte[] of(Paper paper) {
        try (OdfTextDocument document = OdfTextDocument.newTextDocument()) {
            OfficeTextElement body = document.getContentRoot();
            while (body.getFirstChild() != null) {
                body.removeChild(body.getFirstChild());
            }
            new OdtPaper(paper, body, document.getPackage()).write();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return StillZip.of(out.toByteArray(), parts(paper));
        } catch (Exception e) {
            throw new IllegalStateException("The OpenDocument file could not be made.", e);
        }
    }

    private static Map<String, byte[]> parts(Paper paper) throws java.io.IOException {
        return Map.of(
                "styles.xml",
                OdtParts.styles(Lines.marking(paper)),
                "meta.xml",
                OdtParts.meta(paper.head()).getBytes(StandardCharsets.UTF_8));
    }

    private void write() {
        paragraph("Title", paper.head().subject());
        lines(Lines.head(paper.head()));
        paper.blocks().forEach(this::block);
        paper.appendices().forEach(this::appendix);
        lines(Lines.foot(paper.head()));
    }

    private void appendix(Appendix appendix) {
        heading(1, null, Lines.title(appendix));
        appendix.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h -> heading(h.level(), h.number(), h.text());
            case Block.Paragraph p -> numbered(p.number(), Inline.text(p.words()));
            case Block.Bullets b -> bullets(b);
            case Block.Quotation q -> {
                paragraph("Quotations", Inline.text(q.words()));
                paragraph("Quotations", q.by());
            }
            case Table t -> OdtTable.add(body, t);
            case Block.Implications i -> lines(Lines.answers(i));
            case Block.Chart c -> chart(c);
            case Block.Abbreviations a ->
                lines(a.listed().entrySet().stream()
                        .map(e -> new Lines.Line(e.getKey(), e.getValue()))
                        .toList());
        }
    }

    private void heading(int level, @Nullable String number, String text) {
        Element heading = number == null ? body.newTextHElement(level) : item(1).newTextHElement(level);
        heading.setAttributeNS(TEXT, "text:style-name", "Heading_20_" + level);
        heading.setTextContent(text);
    }

    private void numbered(@Nullable String number, String text) {
        TextPElement paragraph = number == null
                ? body.newTextPElement()
                : item(number.contains(".") ? 2 : 1).newTextPElement();
        paragraph.setTextStyleNameAttribute("Standard");
        paragraph.setTextContent(text);
    }

    private void chart(Block.Chart chart) {
        String file = "Pictures/chart" + ++pictures + ".png";
        files.insert(ChartPicture.png(chart.drawing()), file, "image/png");
        double height =
                PICTURE_WIDTH_CM * chart.drawing().height() / chart.drawing().width();
        DrawFrameElement frame = body.newTextPElement().newDrawFrameElement();
        frame.setDrawNameAttribute(chart.caption());
        frame.setTextAnchorTypeAttribute("as-char");
        frame.setSvgWidthAttribute(PICTURE_WIDTH_CM + "cm");
        frame.setSvgHeightAttribute("%.2fcm".formatted(height));
        DrawImageElement image = frame.newDrawImageElement();
        image.setXlinkHrefAttribute(file);
        image.setXlinkTypeAttribute("simple");
        frame.newSvgTitleElement().setTextContent(chart.caption());
    }

    private void bullets(Block.Bullets bullets) {
        TextListElement list = body.newTextListElement();
        list.setTextStyleNameAttribute("Points");
        for (List<Inline> point : bullets.points()) {
            TextPElement paragraph = list.newTextListItemElement().newTextPElement();
            paragraph.setTextStyleNameAttribute("Standard");
            paragraph.setTextContent(Inline.text(point));
        }
    }

    /** One list runs through the whole paper, so that the office program counts on as the paper does. */
    private TextListItemElement item(int level) {
        TextListElement list = body.newTextListElement();
        list.setTextStyleNameAttribute("Numbers");
        list.setXmlIdAttribute("numbers" + ++items);
        if (items > 1) {
            list.setTextContinueListAttribute("numbers" + (items - 1));
        }
        TextListItemElement item = list.newTextListItemElement();
        return level == 1 ? item : item.newTextListElement().newTextListItemElement();
    }

    private void paragraph(String style, String text) {
        TextPElement paragraph = body.newTextPElement();
        paragraph.setTextStyleNameAttribute(style);
        paragraph.setTextContent(text);
    }

    private void lines(List<Lines.Line> lines) {
        for (Lines.Line line : lines) {
            TextPElement paragraph = body.newTextPElement();
            paragraph.setTextStyleNameAttribute("Standard");
            var label = paragraph.newTextSpanElement();
            label.setTextStyleNameAttribute("Strong");
            label.setTextContent(line.label() + ": ");
            paragraph.appendChild(paragraph.getOwnerDocument().createTextNode(line.text()));
        }
    }

    /** What A4 leaves between its margins. */
    private static final double PICTURE_WIDTH_CM = 16;

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
}
