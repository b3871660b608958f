package uk.saferhub.complaints.log;

import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.util.Map;
import java.util.Optional;
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

/** To which case does this complaint belong? Asked from the complaint and from the case. */
@Controller
class CaseLinkController {

    record LinkPage(Frame frame, Fields fields) {}

    record EndPage(Frame frame, Fields fields, LinkedCase link) {}

    private static final int LONGEST = 500;

    private final CaseLinks links;
    private final ComplaintFiles files;

    CaseLinkController(CaseLinks links, ComplaintFiles files) {
        this.links = links;
        this.files = files;
    }

    /** @param asked with {@code complaint} or {@code case}, from where one comes; nothing is looked up before it is sent */
    @GetMapping("/complaints/case-links/new")
    @Requires(value = RECORD_COMPLAINT, also = READ_CASE)
    ModelAndView ask(Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        return page(frame, Fields.of(asked));
    }

    @PostMapping("/complaints/case-links")
    @Requires(value = RECORD_COMPLAINT, also = READ_CASE)
    ModelAndView link(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String complaint = read.required("complaint", 12, "Enter the complaint’s reference");
        String hubCase = read.required("case", 12, "Enter the case’s reference");
        String why = read.required("why", LONGEST, "Say why the complaint belongs to the case");
        if (!fields.ok()) return page(frame, fields);
        Optional<ComplaintFile> file = found(complaint, actor);
        if (file.isEmpty()) fields.error("complaint", "There is no complaint of this reference that you may see");
        else if (!links.link(file.get().id(), file.get().realmId(), hubCase, why, actor))
            fields.error("case", "There is no case of this reference that you may see");
        if (!fields.ok()) return page(frame, fields);
        return back(fields, complaint, hubCase);
    }

    @GetMapping("/complaints/case-links/{id}/end")
    @Requires(value = RECORD_COMPLAINT, also = READ_CASE)
    ModelAndView askEnd(
            Frame frame, Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> asked) {
        return endPage(frame, links.one(id, actor), Fields.of(asked));
    }

    @PostMapping("/complaints/case-links/{id}/end")
    @Requires(value = RECORD_COMPLAINT, also = READ_CASE)
    ModelAndView end(
            Frame frame, Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
        LinkedCase link = links.one(id, actor);
        Fields fields = Fields.of(posted);
        String why = fields.read().required("why", LONGEST, "Say why the complaint does not belong to the case");
        if (!fields.ok()) return endPage(frame, link, fields);
        links.end(link, why, actor);
        return back(fields, link.complaint(), link.caseReference());
    }

    private Optional<ComplaintFile> found(String reference, Actor actor) {
        try {
            return Optional.of(files.one(actor, reference));
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    /** To where one came from. */
    private static ModelAndView back(Fields fields, String complaint, String hubCase) {
        return new ModelAndView("redirect:"
                + (fields.value("from").equals("case")
                        ? "/cases/" + hubCase + "/demand"
                        : Asked.PATH + "/" + complaint));
    }

    private static ModelAndView page(Frame frame, Fields fields) {
        var page = new LinkPage(frame.withTitle("Link a complaint and a case"), fields);
        return new ModelAndView("saferhub/complaints/log/link", Map.of("page", page), status(fields));
    }

    private static ModelAndView endPage(Frame frame, LinkedCase link, Fields fields) {
        var page = new EndPage(frame.withTitle("End the link of " + link.complaint()), fields, link);
        return new ModelAndView("saferhub/complaints/log/unlink", Map.of("page", page), status(fields));
    }

    private static HttpStatus status(Fields fields) {
        return fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    }
}
