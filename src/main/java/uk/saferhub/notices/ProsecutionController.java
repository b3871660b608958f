package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Beginning a prosecution, for a notice or on evidence alone. */
@Controller
class ProsecutionController {

    /** @param notice reference of the notice it follows; null where there is none */
    record Page(
            Frame frame,
            Fields fields,
            @Nullable String notice,
            List<Choice> offences,
            List<Choice> origins,
            MakeForm.Lists lists) {
        String action() {
            return notice == null ? "/prosecutions/new" : "/notices/" + notice + "/prosecution";
        }
    }

    private final Desktop desktop;
    private final NoticeStore notices;
    private final MakeForm form;
    private final RecordProsecution record;

    ProsecutionController(Desktop desktop, NoticeStore notices, MakeForm form, RecordProsecution record) {
        this.desktop = desktop;
        this.notices = notices;
        this.form = form;
        this.record = record;
    }

    @GetMapping("/notices/{reference}/prosecution")
    @Requires(value = Permission.RECORD_PROSECUTION, also = Permission.READ_NOTICE)
    ModelAndView afterNotice(Frame frame, Actor actor, @PathVariable String reference) {
        notices.load(reference, actor.sight());
        return page(frame, actor, reference, Fields.empty().withDate("on", actor.today()));
    }

    @PostMapping("/notices/{reference}/prosecution")
    @Requires(value = Permission.RECORD_PROSECUTION, also = Permission.READ_NOTICE)
    ModelAndView startAfterNotice(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        return start(frame, actor, reference, Fields.of(posted));
    }

    @GetMapping("/prosecutions/new")
    @Requires(Permission.RECORD_PROSECUTION)
    ModelAndView onEvidence(Frame frame, Actor actor) {
        return page(frame, actor, null, Fields.empty().withDate("on", actor.today()));
    }

    @PostMapping("/prosecutions/new")
    @Requires(Permission.RECORD_PROSECUTION)
    ModelAndView startOnEvidence(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        return start(frame, actor, null, Fields.of(posted));
    }

    private ModelAndView start(Frame frame, Actor actor, @Nullable String notice, Fields fields) {
        FieldReader read = fields.read();
        LocalDate on = read.requiredDate("on", "Enter the day it was begun");
        String offence = read.required("offence", "Choose the offence");
        Prosecution.Origin origin =
                read.requiredChoice("origin", Prosecution.Origin.class, "Say where the matter came from");
        String evidence = read.required("evidence", 4000, "Say on what evidence, and on what basis a name was given");
        String name = notice == null ? read.required("name", 200, "Enter the name") : null;
        String area = notice == null ? read.required("area", "Choose the area") : null;
        String team = read.text("team").isEmpty() ? null : read.text("team");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, notice, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        String reference = record.start(
                actor,
                new NewProsecution(
                        desktop.seat(actor).partnership(),
                        notice,
                        area,
                        team,
                        name,
                        offence,
                        Objects.requireNonNull(origin),
                        evidence,
                        Objects.requireNonNull(on)));
        return new ModelAndView("redirect:/prosecutions/" + reference);
    }

    private ModelAndView page(Frame frame, Actor actor, @Nullable String notice, Fields fields) {
        Words words = Words.of(ProsecutionController.class);
        var page = new Page(
                frame.withTitle("Prosecute"),
                fields,
                notice,
                desktop.settings(actor).categories(CategorySet.OFFENCE).stream()
                        .map(c -> Choice.of(c.code(), c.label()))
                        .toList(),
                Arrays.stream(Prosecution.Origin.values())
                        .map(o -> Choice.of(o, words.of(o)))
                        .toList(),
                form.lists(actor));
        return new ModelAndView("saferhub/notices/prosecute", "page", page);
    }
}
