package uk.saferhub.disclosures;

import static uk.saferhub.access.Permission.DISCLOSE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.saferhub.files.Folder;
import uk.saferhub.files.Folders;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Asking a body whether what it said on a record may be used elsewhere, and what bodies answered. */
@Controller
class OnwardController {

    private static final int ANSWER_WITHIN = 5;
    private static final int GLANCE = 80;

    /** @param held whether something is held back from the reader, who may ask to read it */
    record Page(Frame frame, Fields fields, Folder folder, List<OnwardUse> asked, List<Choice> pieces, boolean held) {

        String path() {
            return "/records/" + folder.record().reference() + "/onward-uses";
        }

        List<Choice> uses() {
            return choices(Arrays.stream(Use.values())
                    .filter(use -> held || use != Use.TRANSFER)
                    .toArray(Use[]::new));
        }

        List<Choice> grounds() {
            return choices(Ground.values());
        }

        private static List<Choice> choices(Enum<?>[] all) {
            return Arrays.stream(all)
                    .map(one -> Choice.of(one, DisclosureWords.of(one)))
                    .toList();
        }
    }

    private final Folders folders;
    private final Pieces pieces;
    private final OnwardStore store;
    private final OnwardUses uses;
    private final ReadLog log;

    OnwardController(Folders folders, Pieces pieces, OnwardStore store, OnwardUses uses, ReadLog log) {
        this.folders = folders;
        this.pieces = pieces;
        this.store = store;
        this.uses = uses;
        this.log = log;
    }

    @GetMapping("/records/{reference}/onward-uses")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView show(
            Actor actor, Frame frame, @PathVariable String reference, @RequestParam(defaultValue = "") String piece) {
        Fields fields = Fields.empty()
                .with("piece", piece)
                .withDate("by", WorkingDays.ENGLAND_AND_WALES.add(actor.today(), ANSWER_WITHIN));
        return page(actor, frame, folders.work(reference, actor), fields, HttpStatus.OK);
    }

    @PostMapping("/records/{reference}/onward-uses")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView ask(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        Fields fields = Fields.of(posted);
        OnwardUses.Asked asked = read(folder, fields, actor);
        if (asked == null) return page(actor, frame, folder, fields, HttpStatus.BAD_REQUEST);
        uses.ask(folder, asked, actor);
        return new ModelAndView("redirect:/records/" + reference + "/onward-uses");
    }

    private OnwardUses.@Nullable Asked read(Folder folder, Fields fields, Actor actor) {
        var read = fields.read();
        String chosen = read.required("piece", "Choose whose words they are");
        UUID piece = pieces.ofOthers(folder, actor).stream()
                .map(Piece::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .orElse(null);
        if (piece == null) fields.error("piece", "Choose whose words they are");
        Use use = read.requiredChoice("use", Use.class, "Choose what you need them for");
        String recipient = read.text("recipient");
        read.atMost("recipient", 120);
        if (use != null && use.isGiven() && recipient.isEmpty())
            fields.error("recipient", "Enter to whom they would go");
        String why = read.required("why", 500, "Enter why you need them");
        LocalDate by = read.requiredDate("by", "Enter the day by which you need the answer");
        if (by != null
                && (by.isBefore(actor.today()) || by.isAfter(actor.today().plusMonths(3))))
            fields.error("by", "Enter a day from today to three months from now");
        Ground ground = read.choice("ground", Ground.class, "Choose a ground, or none");
        if (!fields.ok() || piece == null || use == null || by == null) return null;
        String to = recipient.isEmpty() ? DisclosureWords.readers(use) : recipient;
        return new OnwardUses.Asked(piece, use, to, why, by, ground);
    }

    private ModelAndView page(Actor actor, Frame frame, Folder folder, Fields fields, HttpStatus status) {
        List<OnwardUse> asked = store.of(folder, actor);
        log.read(asked.stream().map(OnwardUse::id).toList());
        List<Piece> others = pieces.ofOthers(folder, actor);
        var page = new Page(
                frame.withTitle("Use elsewhere, " + folder.record().reference()),
                fields,
                folder,
                asked,
                others.stream().map(OnwardController::choice).toList(),
                others.stream().anyMatch(Piece::held));
        return new ModelAndView("saferhub/disclosures/onward", Map.of("page", page), status);
    }

    /** With its first words, for whoever may read them. */
    static Choice choice(Piece piece) {
        String words = piece.words().strip();
        String glance = words.length() <= GLANCE ? words : words.substring(0, GLANCE) + "…";
        return new Choice(piece.id().toString(), piece.label(), glance.isEmpty() ? null : glance);
    }
}
