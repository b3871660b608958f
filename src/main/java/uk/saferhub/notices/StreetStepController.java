package uk.saferhub.notices;

import static uk.saferhub.access.Permission.ISSUE_NOTICE;
import static uk.saferhub.access.Permission.RECORD_PENALTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.PhoneForm;
import uk.saferhub.access.Requires;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.kernel.Money;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/**
 * What became of a notice, recorded on a phone in the street with a signal or without one (ENF-15). The form asks for the notice's
 * reference and says nothing of any notice, since a phone keeps it.
 */
@Controller
class StreetStepController {

    record StepsPage(Frame frame, List<StreetStep> steps) {}

    /** @param methods how it may have been given, as the pack has it */
    record Page(Frame frame, Fields fields, StreetStep step, List<Choice> methods) {}

    private final TakeStep take;
    private final Desktop desktop;
    private final StreetPictures pictures;

    StreetStepController(TakeStep take, Desktop desktop, StreetPictures pictures) {
        this.take = take;
        this.desktop = desktop;
        this.pictures = pictures;
    }

    @Bean
    static PhoneForm stepInTheStreet() {
        return new PhoneForm(
                21,
                "What became of a notice",
                "It was given, kept, broken, paid or withdrawn",
                StreetStep.PATH,
                ISSUE_NOTICE);
    }

    @GetMapping(StreetStep.PATH)
    @Requires(value = ISSUE_NOTICE, also = RECORD_PENALTY)
    ModelAndView steps(Frame frame, Actor actor) {
        var page = new StepsPage(PhoneForm.bare(frame, "What became of the notice?"), StreetStep.of(actor));
        return new ModelAndView("saferhub/notices/street-steps", "page", page);
    }

    @GetMapping(StreetStep.PATH + "/{noun}")
    @Requires(value = ISSUE_NOTICE, also = RECORD_PENALTY)
    ModelAndView form(Frame frame, Actor actor, @PathVariable String noun) {
        return page(frame, actor, StreetStep.named(noun, actor), Fields.empty().withDate("on", actor.today()));
    }

    @PostMapping(StreetStep.PATH + "/{noun}")
    @Requires(value = ISSUE_NOTICE, also = RECORD_PENALTY, alsoRecords = true)
    ModelAndView record(
            Frame frame,
            Actor actor,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo) {
        StreetStep what = StreetStep.named(noun, actor);
        Fields fields = Fields.of(posted);
        String reference = fields.read()
                .required("notice", 12, "Enter the notice’s reference, such as N-7QK2M9F")
                .toUpperCase(Locale.ROOT);
        TakeStep.Written written = written(fields, what, actor);
        Notice notice = fields.error("notice") == null
                ? take.notice(reference, what, actor).orElse(null)
                : null;
        if (notice == null && fields.error("notice") == null)
            fields.error("notice", "There is no notice of this reference that you may see");
        // A rule's refusal stands beside a field, so that whoever wrote it without a signal finds the words again.
        if (notice != null && written != null) {
            String refusal = take.refusal(notice, written, actor);
            if (refusal != null) fields.error("notice", refusal);
        }
        if (notice == null || written == null || !fields.ok()) return page(frame, actor, what, fields);
        take.take(notice, written, actor);
        // One that is not kept undoes the step: whoever wrote it sends both again, or the step alone.
        if (photo != null) pictures.attach(reference, "", photo, actor);
        return new ModelAndView("redirect:/field?sent=" + reference);
    }

    /** The words, or null with the errors noted. */
    private TakeStep.@Nullable Written written(Fields fields, StreetStep what, Actor actor) {
        FieldReader read = fields.read();
        LocalDate on = read.requiredDate("on", "Enter the day");
        String method = what == StreetStep.SERVICE ? read.text("method") : null;
        if (method != null
                && methods(actor).stream().noneMatch(choice -> choice.value().equals(method)))
            fields.error("method", "Choose how it was given");
        Money amount =
                what == StreetStep.PAYMENT ? read.money("amount", "Enter the amount, such as 75 or 75.00") : null;
        if (what == StreetStep.PAYMENT && (amount == null || amount.pence() <= 0))
            fields.error("amount", "Enter the amount that was received");
        String note = what.needsWords()
                ? read.required("note", 2000, what == StreetStep.SERVICE ? "Say what proves it" : "Give the reason")
                : read.atMost("note", 2000).text("note");
        if (!fields.ok()) return null;
        return new TakeStep.Written(what, Objects.requireNonNull(on), method, note, amount);
    }

    private List<Choice> methods(Actor actor) {
        return desktop.settings(actor).categories(CategorySet.SERVICE_METHOD).stream()
                .map(category -> Choice.of(category.code(), category.label()))
                .toList();
    }

    private ModelAndView page(Frame frame, Actor actor, StreetStep step, Fields fields) {
        var page = new Page(
                PhoneForm.bare(frame, step.title()),
                fields,
                step,
                step == StreetStep.SERVICE ? methods(actor) : List.of());
        return new ModelAndView(
                "saferhub/notices/street-step",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
