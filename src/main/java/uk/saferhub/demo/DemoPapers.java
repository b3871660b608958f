package uk.saferhub.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.disclosures.Disclosures;
import uk.saferhub.disclosures.Given;
import uk.saferhub.disclosures.How;
import uk.saferhub.disclosures.RecipientKind;
import uk.saferhub.files.Documents;
import uk.saferhub.files.Folder;
import uk.saferhub.files.Folders;
import uk.saferhub.files.MadePapers;
import uk.saferhub.files.Marking;
import uk.saferhub.files.Pdf;
import uk.saferhub.files.ShownTo;

/** Papers in a demonstration case: a diary of nights, and that it was given to a landlord. */
@Component
class DemoPapers {

    private static final String DIARY = """
            <h1>Diary of nights</h1><p>Kept by Marguerite Oldroyd.</p>
            <p>Monday: shouting from eleven until one.</p><p>Thursday: the fence; Callum Thackwray said it was not him.</p>
            <p>Saturday: quiet.</p>""";

    private final Folders folders;
    private final MadePapers papers;
    private final Disclosures disclosures;

    DemoPapers(Folders folders, MadePapers papers, Disclosures disclosures) {
        this.folders = folders;
        this.papers = papers;
        this.disclosures = disclosures;
    }

    void diary(Actor actor, String reference, LocalDate givenOn) {
        Folder folder = folders.open(reference, actor);
        var described = new Documents.Described(
                "Diary of nights", ShownTo.ALL, Marking.OFFICIAL_SENSITIVE, "Not to be shown to the neighbour");
        byte[] pdf = Pdf.of("Diary of nights", Marking.OFFICIAL_SENSITIVE.words(), "", DIARY);
        var document = papers.keep(folder, described, "diary.pdf", pdf, actor);
        var basis = disclosures.bases(folder, actor.today()).getFirst();
        disclosures.record(
                folder,
                new Given(
                        document,
                        "Redacted diary, for the landlord’s file",
                        "A landlord",
                        RecipientKind.BODY,
                        basis.id(),
                        basis.gateway(),
                        How.EMAIL,
                        givenOn),
                actor);
    }
}
