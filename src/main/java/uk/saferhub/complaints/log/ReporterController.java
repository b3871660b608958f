package uk.saferhub.complaints.log;

import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.util.Map;
import java.util.Optional;
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
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Reference;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Which person of the index complained? Somebody says so, and takes it back with a reason. */
@Controller
class ReporterController {

    /** @param person who it is by now; null while nobody has said. @param alike further complaints of the same name or contact */
    record Page(
            Frame frame,
            Fields fields,
            ComplaintFile file,
            Decision may,
            Reporters.@Nullable Person person,
            int alike) {

        String path() {
            return Asked.PATH + "/" + file.reference() + "/reporter";
        }
    }

    private static final Words WORDS = Words.of(ReporterController.class);

    private final ComplaintFiles files;
    private final Reporters reporters;

    ReporterController(ComplaintFiles files, Reporters reporters) {
        this.files = files;
        this.reporters = reporters;
    }

    @GetMapping("/complaints/received/{reference}/reporter")
    @Requires(value = RECORD_COMPLAINT, also = READ_PERSON)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty());
    }

    @PostMapping("/complaints/received/{reference}/reporter")
    @Requires(value = RECORD_COMPLAINT, also = READ_PERSON)
    ModelAndView link(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        ComplaintFile file = files.one(actor, reference);
        var read = fields.read();
        String person = read.required("person", 12, WORDS.text("missing.person"));
        if (fields.ok()) {
            Optional<String> known = Reference.read(person);
            boolean linked = known.isPresent() && reporters.link(file, known.get(), read.ticked("also"), actor);
            if (!linked) fields.error("person", WORDS.text("unknown.person"));
        }
        if (!fields.ok()) return page(frame, actor, reference, fields);
        return new ModelAndView("redirect:" + Asked.PATH + "/" + reference);
    }

    @PostMapping("/complaints/received/{reference}/reporter/end")
    @Requires(value = RECORD_COMPLAINT, also = READ_PERSON)
    ModelAndView end(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        ComplaintFile file = files.one(actor, reference);
        // Whoever may not know the person learns by no button that there is one.
        if (reporters.of(file, actor).isEmpty()) throw new NotFound();
        String why = fields.read().required("why", 300, WORDS.text("missing.why"));
        if (!fields.ok()) return page(frame, actor, reference, fields);
        reporters.end(file, why, actor);
        return new ModelAndView("redirect:" + Asked.PATH + "/" + reference);
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, Fields fields) {
        ComplaintFile file = files.one(actor, reference);
        var page = new Page(
                frame.withTitle("Who made complaint " + reference),
                fields,
                file,
                Reporters.may(file),
                reporters.of(file, actor).orElse(null),
                reporters.alike(file, actor).size());
        return new ModelAndView(
                "saferhub/complaints/log/reporter",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
