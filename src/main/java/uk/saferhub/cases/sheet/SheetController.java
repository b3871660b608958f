package uk.saferhub.cases.sheet;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Download;

/** A case on paper for a meeting, with a number that the log has beside the reader's name (J4 step 8). */
@Controller
class SheetController {

    private final CaseFile file;
    private final PrintSheet print;
    private final Shields shields;
    private final ReadLog log;

    SheetController(CaseFile file, PrintSheet print, Shields shields, ReadLog log) {
        this.file = file;
        this.print = print;
        this.shields = shields;
        this.log = log;
    }

    @GetMapping("/cases/{reference}/sheet")
    @Requires(Permission.READ_CASE)
    ModelAndView print(Actor actor, @PathVariable String reference) throws IOException {
        HubCase hubCase = file.open(reference, actor);
        String number = Reference.next("SH");
        log.note("printed", "sheet " + number + " of " + hubCase.reference());
        byte[] pdf = print.print(hubCase, number, shields, actor);
        return new ModelAndView(Download.of(pdf, "sheet-" + number + ".pdf", "application/pdf"));
    }
}
