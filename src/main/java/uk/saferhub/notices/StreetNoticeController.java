package uk.saferhub.notices;

import static uk.saferhub.access.Permission.ISSUE_NOTICE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_ORDER;

import java.util.List;
import java.util.Map;
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
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Notices made out on a phone in the street, with a signal or without one (ENF-15): one form for each kind, sent once. */
@Controller
class StreetNoticeController {

    record KindsPage(Frame frame, List<NoticeType> kinds) {}

    /** @param methods how it may have been given, as the pack has it */
    record Page(Frame frame, Fields fields, NoticeType type, MakeForm.Lists lists, List<Choice> methods) {
        String action() {
            return PATH + "/" + type.code();
        }
    }

    private static final String PATH = "/field/notice";

    private final Desktop desktop;
    private final MakeForm form;
    private final GiveNotice give;
    private final StreetPictures pictures;

    StreetNoticeController(Desktop desktop, MakeForm form, GiveNotice give, StreetPictures pictures) {
        this.desktop = desktop;
        this.form = form;
        this.give = give;
        this.pictures = pictures;
    }

    @Bean
    static PhoneForm noticeInTheStreet() {
        return new PhoneForm(20, "Notice", "A warning, a notice, an undertaking or a penalty", PATH, ISSUE_NOTICE);
    }

    @GetMapping(PATH)
    @Requires(ISSUE_NOTICE)
    ModelAndView kinds(Frame frame, Actor actor) {
        var page = new KindsPage(
                PhoneForm.bare(frame, "What kind of notice is it?"),
                desktop.settings(actor).noticeTypes());
        return new ModelAndView("saferhub/notices/street-kinds", "page", page);
    }

    @GetMapping(PATH + "/{type}")
    @Requires(
            value = ISSUE_NOTICE,
            also = {READ_ORDER, READ_COMPLAINT})
    ModelAndView form(Frame frame, Actor actor, @PathVariable String type) {
        return page(frame, actor, type, Fields.empty().withDate("issued", actor.today()));
    }

    @PostMapping(PATH + "/{type}")
    @Requires(
            value = ISSUE_NOTICE,
            also = {READ_ORDER, READ_COMPLAINT},
            alsoRecords = true)
    ModelAndView record(
            Frame frame,
            Actor actor,
            @PathVariable String type,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo) {
        Fields fields = Fields.of(posted);
        NoticeType kind = desktop.settings(actor).noticeType(type);
        form.lists(actor, kind).check(fields);
        GiveNotice.Given given = given(fields, actor);
        NewNotice asked = form.read(fields, desktop.seat(actor).partnership(), kind, actor);
        // A rule's refusal stands beside a field, so that whoever wrote it without a signal finds the words again.
        if (asked != null) refused(fields, "issued", give.mayMake(actor, asked));
        if (asked != null && given != null) refused(fields, "method", give.mayHandOver(actor, asked));
        if (asked == null || !fields.ok()) return page(frame, actor, type, fields);
        String reference = give.give(actor, asked, given);
        // One that is not kept undoes the notice: whoever wrote it sends both again, or the notice alone.
        if (photo != null) pictures.attach(reference, "", photo, actor);
        return new ModelAndView("redirect:/field?sent=" + reference);
    }

    private static void refused(Fields fields, String name, Decision decision) {
        if (decision instanceof Decision.Refused refused)
            fields.error(name, refused.reason() + " (" + refused.rule() + ")");
    }

    private GiveNotice.@Nullable Given given(Fields fields, Actor actor) {
        FieldReader read = fields.read();
        String method = read.text("method");
        if (method.isEmpty()) return null;
        if (methods(actor).stream().noneMatch(choice -> choice.value().equals(method)))
            fields.error("method", "Choose how it was given");
        return new GiveNotice.Given(method, read.required("proof", 2000, "Say what proves that it was given"));
    }

    private List<Choice> methods(Actor actor) {
        return desktop.settings(actor).categories(CategorySet.SERVICE_METHOD).stream()
                .map(category -> Choice.of(category.code(), category.label()))
                .toList();
    }

    private ModelAndView page(Frame frame, Actor actor, String type, Fields fields) {
        NoticeType kind = desktop.settings(actor).noticeType(type);
        var page = new Page(PhoneForm.bare(frame, kind.label()), fields, kind, form.lists(actor, kind), methods(actor));
        return new ModelAndView(
                "saferhub/notices/street", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
