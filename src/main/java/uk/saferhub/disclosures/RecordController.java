package uk.saferhub.disclosures;

import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.access.SafeWords;
import uk.saferhub.files.Folder;
import uk.saferhub.files.Folders;
import uk.saferhub.files.MadePapers;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What was given to others of one record, and recording it. */
@Controller
class RecordController {

    record Page(
            Frame frame,
            Fields fields,
            Folder folder,
            List<DisclosureList.Shown> given,
            List<Choice> documents,
            List<Choice> bases,
            List<Choice> pieces,
            boolean mayRecord) {

        String path() {
            return "/records/" + folder.record().reference() + "/disclosures";
        }
    }

    private final Folders folders;
    private final MadePapers documents;
    private final Disclosures disclosures;
    private final DisclosureList list;
    private final Pieces pieces;
    private final SafeWords words;

    RecordController(
            Folders folders,
            MadePapers documents,
            Disclosures disclosures,
            DisclosureList list,
            Pieces pieces,
            SafeWords words) {
        this.words = words;
        this.folders = folders;
        this.documents = documents;
        this.disclosures = disclosures;
        this.list = list;
        this.pieces = pieces;
    }

    @GetMapping("/records/{reference}/disclosures")
    @Requires(value = READ_HOME, alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Fields fields = Fields.empty().withDate("given", actor.today());
        return page(actor, frame, folders.open(reference, actor), fields, HttpStatus.OK);
    }

    @PostMapping("/records/{reference}/disclosures")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView record(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        Fields fields = Fields.of(posted);
        Given given = read(folder, fields, actor);
        // The entry is read by others, whatever was given.
        if (fields.ok()
                && !words.mayLeave(
                        given.what() + "\n" + given.recipient() + "\n" + given.basis(),
                        folder.record().id(),
                        actor)) fields.error("what", DisclosureRules.SAFE);
        if (!fields.ok()) return page(actor, frame, folder, fields, HttpStatus.BAD_REQUEST);
        disclosures.record(folder, given, pieces(folder, fields, actor), "", actor);
        return new ModelAndView("redirect:/records/" + reference + "/disclosures");
    }

    private Given read(Folder folder, Fields fields, Actor actor) {
        var read = fields.read();
        String what = read.required("what", 300, "Enter what was given");
        String recipient = read.required("recipient", 120, "Enter to whom it was given");
        RecipientKind kind =
                read.requiredChoice("kind", RecipientKind.class, "Choose whether it is a person or a body");
        How how = read.requiredChoice("how", How.class, "Choose how it was given");
        LocalDate on = read.requiredDate("given", "Enter the day it was given, such as 4 June 2026");
        if (!DisclosureRules.isPast(on, actor.today())) fields.error("given", "Enter today or a day before it");
        UUID document = read.id("document", "Choose a document of this record");
        if (document != null
                && documents.standing(folder).stream()
                        .noneMatch(one -> one.value().equals(document.toString())))
            fields.error("document", "Choose a document of this record");
        UUID agreement = read.id("agreement", "Choose an agreement");
        String gateway = disclosures.bases(folder, actor.today()).stream()
                .filter(basis -> basis.id().equals(agreement))
                .map(Disclosures.Basis::gateway)
                .findFirst()
                .orElse("");
        String other = read.text("basis");
        read.atMost("basis", 200);
        if (gateway.isEmpty() && other.isEmpty())
            fields.error("agreement", "Choose the agreement it rests on, or enter another lawful basis");
        UUID rests = gateway.isEmpty() ? null : agreement;
        return new Given(document, what, recipient, kind, rests, gateway.isEmpty() ? other : gateway, how, on);
    }

    /** What its giver says that it was made from, of what the form offered. */
    private List<UUID> pieces(Folder folder, Fields fields, Actor actor) {
        return pieces.ofOthers(folder, actor).stream()
                .map(Piece::id)
                .filter(id -> fields.chosen("pieces", id.toString()))
                .toList();
    }

    private ModelAndView page(Actor actor, Frame frame, Folder folder, Fields fields, HttpStatus status) {
        List<Choice> bases = disclosures.bases(folder, actor.today()).stream()
                .map(basis -> Choice.of(basis.id(), basis.title() + ": " + basis.gateway()))
                .toList();
        boolean may = folders.may(actor, folder.record().reference(), DISCLOSE);
        List<Choice> words = may
                ? pieces.ofOthers(folder, actor).stream()
                        .filter(piece -> !piece.held() && !piece.words().isEmpty())
                        .map(OnwardController::choice)
                        .toList()
                : List.of();
        var page = new Page(
                frame.withTitle("Given to others of " + folder.record().reference()),
                fields,
                folder,
                list.of(folder, actor),
                documents.standing(folder),
                bases,
                words,
                may);
        return new ModelAndView("saferhub/disclosures/record", Map.of("page", page), status);
    }
}
