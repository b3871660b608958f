package uk.saferhub.letters;

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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.disclosures.Disclosures;
import uk.saferhub.disclosures.How;
import uk.saferhub.disclosures.RecipientKind;
import uk.saferhub.files.Folder;
import uk.saferhub.files.Folders;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Finishing a letter, and the card that stops it. */
@Controller
class FinishController {

    /** @param stops what holds it up; empty at first */
    record Page(Frame frame, Fields fields, Folder folder, Letter letter, List<Choice> bases, List<Stop> stops) {

        String letterPath() {
            return "/records/" + folder.record().reference() + "/letters/" + letter.id();
        }

        boolean canGoOn() {
            return stops.stream().allMatch(Stop::canGoOn);
        }
    }

    private final Folders folders;
    private final LetterStore store;
    private final FinishLetter finish;
    private final Disclosures disclosures;

    FinishController(Folders folders, LetterStore store, FinishLetter finish, Disclosures disclosures) {
        this.folders = folders;
        this.store = store;
        this.finish = finish;
        this.disclosures = disclosures;
    }

    @GetMapping("/records/{reference}/letters/{id}/finish")
    @Requires(value = DISCLOSE, also = READ_PERSON, alsoRecords = true)
    ModelAndView form(Actor actor, Frame frame, @PathVariable String reference, @PathVariable UUID id) {
        Folder folder = folders.work(reference, actor);
        Letter letter = store.one(folder, id).orElseThrow(NotFound::new);
        LetterRules.isDraft(letter.isDraft()).orThrow();
        Fields fields = Fields.empty()
                .withDate("sent", actor.today())
                .with("kind", letter.recipientId() == null ? null : RecipientKind.PERSON);
        return page(actor, frame, folder, letter, fields, List.of(), HttpStatus.OK);
    }

    @PostMapping("/records/{reference}/letters/{id}/finish")
    @Requires(value = DISCLOSE, also = READ_PERSON, alsoRecords = true)
    ModelAndView finish(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        Letter letter = store.one(folder, id).orElseThrow(NotFound::new);
        if (letter.version() != version) throw FinishLetter.stale(letter);
        Fields fields = Fields.of(posted);
        FinishLetter.Going going = read(folder, fields, actor);
        if (!fields.ok()) return page(actor, frame, folder, letter, fields, List.of(), HttpStatus.BAD_REQUEST);
        List<Stop> stops = finish.finish(folder, letter, going, actor);
        return stops.isEmpty()
                ? new ModelAndView("redirect:/records/" + reference + "/letters/" + id)
                : page(actor, frame, folder, letter, fields, stops, HttpStatus.CONFLICT);
    }

    private FinishLetter.Going read(Folder folder, Fields fields, Actor actor) {
        var read = fields.read();
        How how = read.requiredChoice("how", How.class, "Choose how it goes");
        if (how == How.PORTAL || how == How.SPOKEN) fields.error("how", "Choose how it goes");
        LocalDate sent = read.requiredDate("sent", "Enter the day it goes, such as 4 June 2026");
        if (sent != null && sent.isAfter(actor.today())) fields.error("sent", "Enter today or a day before it");
        RecipientKind kind =
                read.requiredChoice("kind", RecipientKind.class, "Choose whether it goes to a person or a body");
        UUID agreement = read.id("agreement", "Choose the lawful basis");
        String gateway = disclosures.bases(folder, actor.today()).stream()
                .filter(basis -> basis.id().equals(agreement))
                .map(Disclosures.Basis::gateway)
                .findFirst()
                .orElse("");
        String basis = gateway.isEmpty() ? read.text("basis") : gateway;
        read.atMost("basis", 200).atMost("reason", 500);
        if (basis.isEmpty())
            fields.error("agreement", "Choose the agreement it rests on, or enter another lawful basis");
        return new FinishLetter.Going(
                how, sent, kind, gateway.isEmpty() ? null : agreement, basis, read.text("reason"));
    }

    private ModelAndView page(
            Actor actor,
            Frame frame,
            Folder folder,
            Letter letter,
            Fields fields,
            List<Stop> stops,
            HttpStatus status) {
        List<Choice> bases = disclosures.bases(folder, actor.today()).stream()
                .map(basis -> Choice.of(basis.id(), basis.title() + ": " + basis.gateway()))
                .toList();
        String title = stops.isEmpty() ? "Finish the letter" : "Stop: look at this letter again";
        var page = new Page(frame.withTitle(title), fields, folder, letter, bases, stops);
        return new ModelAndView(
                stops.isEmpty() ? "saferhub/letters/finish" : "saferhub/letters/stopped", Map.of("page", page), status);
    }
}
