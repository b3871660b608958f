package uk.saferhub.reports;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.rendering.Format;

/** Reports, as other modules and commands use them. Every method runs inside the desk, under the permission it names. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reports {

    private final StartReport starting;
    private final WritePart writing;
    private final MoveReport moving;
    private final OverrideDisclosure overriding;
    private final ReportFiles files;

    Reports(
            StartReport starting,
            WritePart writing,
            MoveReport moving,
            OverrideDisclosure overriding,
            ReportFiles files) {
        this.starting = starting;
        this.writing = writing;
        this.moving = moving;
        this.overriding = overriding;
        this.files = files;
    }

    /**
     * Starts a report, under WRITE_REPORT.
     *
     * @param template a code of the partnership's release
     * @param dated the day that the paper bears (Europe/London)
     * @return its reference
     */
    public String start(Actor actor, String partnership, String template, Period period, LocalDate dated) {
        return starting.start(actor, partnership, template, period, dated, "");
    }

    /** As above. @param reason why an assessment covers another period than its cycle asks for */
    public String start(
            Actor actor, String partnership, String template, Period period, LocalDate dated, String reason) {
        return starting.start(actor, partnership, template, period, dated, reason);
    }

    /**
     * Writes a part over whatever stands there, under WRITE_REPORT; for migrated history.
     *
     * @param code of the template's paragraph, or of an answer: "implications.1"
     */
    public void write(Actor actor, String reference, String code, String words) {
        writing.write(actor, reference, code, files.version(actor, reference, code), words);
    }

    /** Takes a step, under the step's own permission. @param remark why faults may stay, or empty */
    public void move(Actor actor, String reference, ReportStep step, String remark) {
        moving.move(actor, reference, step, remark);
    }

    /** Lets something be printed that was held back, under OVERRIDE_DISCLOSURE. */
    public void override(Actor actor, String reference, String about, String reason) {
        overriding.override(actor, reference, about, reason);
    }

    /**
     * The file of a report, under READ_REPORT: as published, else as it stands, else made from the template alone.
     *
     * @param format html, odt, docx, pdf or json
     * @param exempt the whole paper; needs READ_EXEMPT in the partnership
     * @throws NotFound where there is no such partnership, template or format, or the actor may not have it
     */
    public byte[] file(Actor actor, String partnership, String template, Period period, String format, boolean exempt) {
        return files.of(
                actor, partnership, template, period, Format.named(format).orElseThrow(NotFound::new), exempt);
    }
}
