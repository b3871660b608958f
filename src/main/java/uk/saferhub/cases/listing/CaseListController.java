package uk.saferhub.cases.listing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Paging;

/** The cases that one may see, what is due next first. */
@Controller
class CaseListController {

    record Page(
            Frame frame,
            Fields fields,
            CaseFilter.Options options,
            List<Link> chosen,
            CaseList.Found found,
            Paging paging,
            LocalDate today,
            boolean mayOpen) {}

    private final CaseList list;
    private final CaseFilter filter;

    CaseListController(CaseList list, CaseFilter filter) {
        this.list = list;
        this.filter = filter;
    }

    @GetMapping("/cases")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        CaseList.Asked question = question(fields);
        CaseFilter.Options options = filter.options(actor);
        CaseList.Found found = list.of(question, actor);
        String address = CaseFilter.address(CaseFilter.values(question));
        String href = address + (address.endsWith("?") ? "page=" : "&page=");
        var page = new Page(
                frame.withTitle("Cases"),
                fields,
                options,
                filter.chosen(question, options),
                found,
                new Paging(question.page(), CaseList.SIZE, found.total(), found.capped(), href),
                actor.today(),
                actor.may(Permission.MANAGE_CASE));
        return new ModelAndView("saferhub/cases/listing/list", "page", page);
    }

    /** What cannot be read is not asked: a list is never an error. */
    private static CaseList.Asked question(Fields fields) {
        String page = fields.value("page");
        CaseStatus status = Arrays.stream(CaseStatus.values())
                .filter(s -> s.name().equals(fields.value("status")))
                .findFirst()
                .orElse(null);
        return new CaseList.Asked(
                word(fields, "hub"),
                fields.read().id("agency", ""),
                status,
                word(fields, "band"),
                fields.value("overdue").equals("yes"),
                fields.read().choice("lacks", CaseList.Lack.class, ""),
                fields.value("closed").equals("year"),
                page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) : 1);
    }

    private static @Nullable String word(Fields fields, String name) {
        String value = fields.value(name).strip();
        return value.isEmpty() ? null : value;
    }
}
