package uk.saferhub.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Making out a notice: the kind, the questions, a check, and then it is issued. */
@Controller
class MakeController {

    /** @param complaint reference of that from which one comes; null where from none */
    record KindsPage(
            Frame frame, List<NoticeType> kinds, @Nullable String complaint) {

        String path(NoticeType kind) {
            String path = "/notices/new/" + kind.code();
            return complaint == null
                    ? path
                    : UriComponentsBuilder.fromPath(path)
                            .queryParam("complaint", "{complaint}")
                            .encode()
                            .buildAndExpand(complaint)
                            .toUriString();
        }
    }

    record Page(Frame frame, Fields fields, NoticeType type, MakeForm.Lists lists) {
        String action() {
            return "/notices/new/" + type.code();
        }
    }

    record CheckPage(Frame frame, Fields fields, NoticeType type, MakeForm.Lists lists, NewNotice asked, Decision may) {

        List<Detail> answered() {
            return NoticeBeside.asked(type.questions(), asked.matter().answers());
        }
    }

    private final Desktop desktop;
    private final MakeForm form;
    private final NoticeFacts facts;
    private final NoticeStore store;
    private final IssueNotice issue;
    private final NoticeOrigin origin;

    MakeController(
            Desktop desktop,
            MakeForm form,
            NoticeFacts facts,
            NoticeStore store,
            IssueNotice issue,
            NoticeOrigin origin) {
        this.origin = origin;
        this.desktop = desktop;
        this.form = form;
        this.facts = facts;
        this.store = store;
        this.issue = issue;
    }

    @GetMapping("/notices/new")
    @Requires(Permission.ISSUE_NOTICE)
    ModelAndView kinds(Frame frame, Actor actor, @RequestParam(required = false) @Nullable String complaint) {
        var page = new KindsPage(
                frame.withTitle("What kind of notice is it?"),
                desktop.settings(actor).noticeTypes(),
                complaint);
        return new ModelAndView("saferhub/notices/kinds", "page", page);
    }

    /**
     * @param after reference of the step before, whose particulars are filled in
     * @param complaint reference of the complaint from which it is begun, whose place is filled in
     */
    @GetMapping("/notices/new/{type}")
    @Requires(
            value = Permission.ISSUE_NOTICE,
            also = {
                Permission.READ_ORDER,
                Permission.READ_COMPLAINT,
                Permission.RECORD_COMPLAINT,
                Permission.READ_NOTICE
            })
    ModelAndView questions(
            Frame frame,
            Actor actor,
            @PathVariable String type,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String complaint) {
        Fields fields = Fields.empty().withDate("issued", actor.today());
        if (after != null) form.fill(fields, store.load(after, actor.sight()));
        if (complaint != null) fields.with("complaint", complaint).with("place", origin.place(complaint, actor));
        return page(frame, actor, type, fields);
    }

    @PostMapping("/notices/new/{type}")
    @Requires(
            value = Permission.ISSUE_NOTICE,
            also = {
                Permission.READ_ORDER,
                Permission.READ_COMPLAINT,
                Permission.RECORD_COMPLAINT,
                Permission.READ_NOTICE
            })
    ModelAndView make(
            Frame frame, Actor actor, @PathVariable String type, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        NoticeType kind = desktop.settings(actor).noticeType(type);
        NewNotice asked = form.read(fields, desktop.seat(actor).partnership(), kind, actor);
        if (asked == null || fields.value("step").equals("change")) {
            ModelAndView again = page(frame, actor, type, fields);
            if (asked == null) again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        if (fields.value("step").equals("issue")) {
            IssueNotice.Outcome made = issue.issue(actor, asked);
            String complaint = fields.value("complaint");
            if (!complaint.isEmpty()) origin.answered(complaint, made.reference(), actor);
            return new ModelAndView("redirect:/notices/" + made.reference());
        }
        Decision may = NoticeRules.mayMake(facts.of(asked, actor));
        var check = new CheckPage(
                frame.withTitle("Check before you issue"), fields, kind, form.lists(actor, kind), asked, may);
        return new ModelAndView(
                "saferhub/notices/check",
                java.util.Map.of("page", check),
                may.isAllowed() ? HttpStatus.OK : HttpStatus.CONFLICT);
    }

    private ModelAndView page(Frame frame, Actor actor, String type, Fields fields) {
        NoticeType kind = desktop.settings(actor).noticeType(type);
        var page = new Page(frame.withTitle(kind.label()), fields, kind, form.lists(actor, kind));
        return new ModelAndView("saferhub/notices/make", "page", page);
    }
}
