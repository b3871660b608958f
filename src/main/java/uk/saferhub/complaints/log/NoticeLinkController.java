package uk.saferhub.complaints.log;

import static uk.saferhub.access.Permission.READ_NOTICE;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.util.Locale;
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
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Which notice answers this complaint? Asked from the complaint and from the notice. */
@Controller
class NoticeLinkController {

    record LinkPage(Frame frame, Fields fields, Link back) {}

    record EndPage(Frame frame, Fields fields, LinkedNotice link) {}

    private static final int LONGEST = 500;

    private final NoticeLinks links;
    private final ComplaintFiles files;

    NoticeLinkController(NoticeLinks links, ComplaintFiles files) {
        this.links = links;
        this.files = files;
    }

    /** @param asked with {@code complaint} or {@code notice}, from where one comes; nothing is looked up before it is sent */
    @GetMapping("/complaints/notice-links/new")
    @Requires(value = RECORD_COMPLAINT, also = READ_NOTICE)
    ModelAndView ask(Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        return page(frame, Fields.of(asked));
    }

    @PostMapping("/complaints/notice-links")
    @Requires(value = RECORD_COMPLAINT, also = READ_NOTICE)
    ModelAndView link(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String complaint = reference(read.required("complaint", 12, "Enter the complaint’s reference"));
        String notice = reference(read.required("notice", 12, "Enter the notice’s reference"));
        String why = read.required("why", LONGEST, "Say how the notice answers the complaint");
        if (!fields.ok()) return page(frame, fields);
        link(fields, complaint, notice, why, actor);
        if (!fields.ok()) return page(frame, fields);
        return back(fields, complaint, notice);
    }

    private void link(Fields fields, String complaint, String notice, String why, Actor actor) {
        try {
            if (!links.link(files.one(actor, complaint), notice, why, actor))
                fields.error("notice", "There is no notice of this reference that you may see");
        } catch (NotFound hidden) {
            fields.error("complaint", "There is no complaint of this reference that you may see");
        }
    }

    @GetMapping("/complaints/notice-links/{id}/end")
    @Requires(value = RECORD_COMPLAINT, also = READ_NOTICE)
    ModelAndView askEnd(Frame frame, Actor actor, @PathVariable UUID id) {
        return endPage(frame, links.one(id, actor), Fields.empty());
    }

    @PostMapping("/complaints/notice-links/{id}/end")
    @Requires(value = RECORD_COMPLAINT, also = READ_NOTICE)
    ModelAndView end(
            Frame frame, Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
        LinkedNotice link = links.one(id, actor);
        Fields fields = Fields.of(posted);
        String why = fields.read().required("why", LONGEST, "Say why the notice does not answer the complaint");
        if (!fields.ok()) return endPage(frame, link, fields);
        links.end(link, why, actor);
        return back(fields, link.complaint(), link.notice());
    }

    private static String reference(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }

    /** To where one came from. */
    private static ModelAndView back(Fields fields, String complaint, String notice) {
        return new ModelAndView(
                "redirect:" + (fromNotice(fields) ? "/notices/" + notice : Asked.PATH + "/" + complaint));
    }

    private static boolean fromNotice(Fields fields) {
        return fields.value("side").equals("notice");
    }

    private static ModelAndView page(Frame frame, Fields fields) {
        Link back =
                fromNotice(fields) ? Link.to("Notices", "/notices") : Link.to("Complaints and incidents", Asked.PATH);
        var page = new LinkPage(frame.withTitle("Link a complaint and a notice"), fields, back);
        return new ModelAndView("saferhub/complaints/log/notice-link", Map.of("page", page), status(fields));
    }

    private static ModelAndView endPage(Frame frame, LinkedNotice link, Fields fields) {
        var page = new EndPage(frame.withTitle("End the link of " + link.complaint()), fields, link);
        return new ModelAndView("saferhub/complaints/log/notice-unlink", Map.of("page", page), status(fields));
    }

    private static HttpStatus status(Fields fields) {
        return fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    }
}
