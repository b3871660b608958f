package uk.saferhub.reports.rendering;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles, lists, header and footer of a Word file, which POI starts without. */
final class DocxStyles {

    private final XWPFDocument document;
    private final BigInteger numbers;
    private final BigInteger bullets;

    DocxStyles(XWPFDocument document) {
        this.document = document;
        style("Title", "Title", 36, -1);
        style("Heading1", "heading 1", 28, 0);
        style("Heading2", "heading 2", 24, 1);
        XWPFNumbering numbering = document.createNumbering();
        this.numbers = list(numbering, 1, STNumberFormat.DECIMAL, "%1.", "%1.%2");
        this.bullets = list(numbering, 2, STNumberFormat.BULLET, "•", "•");
    }

    BigInteger numbers() {
        return numbers;
    }

    BigInteger bullets() {
        return bullets;
    }

    private void style(String id, String name, int halfPoints, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static BigInteger list(XWPFNumbering numbering, int id, STNumberFormat.Enum format, String... levels) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        for (int i = 0; i < levels.length; i++) {
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(format);
            level.addNewLvlText().setVal(levels[i]);
            var indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(720));
            indent.setHanging(BigInteger.valueOf(720));
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    /** The paper's subject and day; nobody's name, which POI would else take from nowhere or the machine. */
    void properties(String subject, LocalDate day) {
        var core = document.getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(
                Date.from(day.atStartOfDay(ZoneId.of("Europe/London")).toInstant()));
        core.setTitle(subject);
        core.setCreator("SaferHub");
        core.setCreated(date);
        core.setModified(date);
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("SaferHub");
    }

    void marginals(String marking) {
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(marking);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.createRun().setText(marking + "   Page ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }
}
