package uk.saferhub.performance;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.files.Documents;
import uk.saferhub.files.Folders;
import uk.saferhub.files.MadePapers;
import uk.saferhub.files.Marking;
import uk.saferhub.files.Pdf;
import uk.saferhub.files.ShownTo;
import uk.saferhub.performance.PaperStore.Shape;
import uk.saferhub.web.Dates;

/** Keeps a pack's bytes as they are sent, and lays the paper among the documents of its meeting. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LayPaper {

    private final PaperStore papers;
    private final Folders folders;
    private final MadePapers documents;

    LayPaper(PaperStore papers, Folders folders, MadePapers documents) {
        this.papers = papers;
        this.folders = folders;
        this.documents = documents;
    }

    void lay(Actor actor, PackBody body) {
        Pack pack = body.pack();
        String foot = "Sent by " + actor.name() + ", " + Dates.moment(actor.now());
        byte[] pdf = Pdf.of(body.title(), Marking.OFFICIAL.words(), foot, body.onPaper());
        papers.keep(pack, Shape.PAGE, body.xhtml().getBytes(StandardCharsets.UTF_8), actor);
        papers.keep(pack, Shape.HTML, body.standalone().getBytes(StandardCharsets.UTF_8), actor);
        papers.keep(pack, Shape.PDF, pdf, actor);
        documents.keep(
                folders.open(pack.seriesReference(), actor),
                new Documents.Described(body.title(), ShownTo.ALL, Marking.OFFICIAL, ""),
                "performance-pack-" + pack.sittingOn() + ".pdf",
                pdf,
                actor);
    }
}
