package uk.saferhub.letters;

import static uk.saferhub.access.Permission.*;

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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.files.Folder;
import uk.saferhub.files.Folders;
import uk.saferhub.people.Address;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One letter: as it stands, changing its free paragraphs, and throwing it away. */
@Controller
class LetterController {

    /** @param to where it goes, or null. @param stops what will hold it up as it stands */
    record Page(
            Frame frame,
            Fields fields,
            Folder folder,
            Letter letter,
            @Nullable Address to,
            List<Stop> stops) {

        String path() {
            return "/records/" + folder.record().reference() + "/letters/" + letter.id();
        }
    }

    private final Folders folders;
    private final LetterStore store;
    private final ChangeLetter change;
    private final Interlock interlock;

    LetterController(Folders folders, LetterStore store, ChangeLetter change, Interlock interlock) {
        this.folders = folders;
        this.store = store;
        this.change = change;
        this.interlock = interlock;
    }

    @GetMapping("/records/{reference}/letters/{id}")
    @Requires(value = DISCLOSE, also = READ_PERSON, alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference, @PathVariable UUID id) {
        Folder folder = folders.work(reference, actor);
        Letter letter = store.one(folder, id).orElseThrow(NotFound::new);
        Fields fields = Fields.empty().with("about", letter.about());
        for (int i = 0; i < letter.paragraphs().size(); i++)
            fields.with("text-" + i, letter.paragraphs().get(i).text());
        return page(actor, frame, folder, letter, fields, HttpStatus.OK);
    }

    @PostMapping("/records/{reference}/letters/{id}")
    @Requires(value = DISCLOSE, also = READ_PERSON, alsoRecords = true)
    ModelAndView save(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        Letter letter = store.one(folder, id).orElseThrow(NotFound::new);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String about = read.atMost("about", 200).text("about");
        for (int i = 0; i < letter.paragraphs().size(); i++) read.atMost("text-" + i, 4000);
        if (!fields.ok()) return page(actor, frame, folder, letter, fields, HttpStatus.BAD_REQUEST);
        change.change(letter, version, about, fields);
        return new ModelAndView("redirect:/records/" + reference + "/letters/" + id);
    }

    @PostMapping("/records/{reference}/letters/{id}/removal")
    @Requires(value = DISCLOSE, also = READ_PERSON, alsoRecords = true)
    String drop(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        Folder folder = folders.work(reference, actor);
        change.drop(store.one(folder, id).orElseThrow(NotFound::new), actor);
        return "redirect:/records/" + reference + "/letters";
    }

    private ModelAndView page(
            Actor actor, Frame frame, Folder folder, Letter letter, Fields fields, HttpStatus status) {
        var page = new Page(
                // Whom it goes to stands on the page, and in no tab or history of a browser (UXA-04).
                frame.withTitle(letter.name() + ", " + folder.name()),
                fields,
                folder,
                letter,
                interlock.to(letter, folder, actor).orElse(null),
                letter.isDraft() ? interlock.early(folder, letter, actor) : List.of());
        return new ModelAndView("saferhub/letters/letter", Map.of("page", page), status);
    }
}
