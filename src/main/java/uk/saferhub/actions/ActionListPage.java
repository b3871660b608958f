package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeptLists;
import uk.saferhub.access.Permission;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Paging;

/** The page of the register, as it is read and as it comes back when something on it was filled in wrongly. */
@Component
class ActionListPage {

    record Page(
            Frame frame,
            ActionFilter filter,
            ActionOptions.Options options,
            List<KeptLists.Kept> saved,
            ActionList.Found found,
            List<Choice> colleagues,
            Paging paging,
            Fields fields,
            LocalDate today,
            List<Link> files,
            boolean raises) {}

    private final ActionList list;
    private final ActionOptions options;
    private final KeptLists views;
    private final ListFiles files;

    ActionListPage(ActionList list, ActionOptions options, KeptLists views, ListFiles files) {
        this.list = list;
        this.options = options;
        this.views = views;
        this.files = files;
    }

    /** With what is wrong beside the field. */
    ModelAndView again(Actor actor, Frame frame, ActionFilter filter, Fields fields) {
        ModelAndView page = of(actor, frame, filter, 1, fields);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    /** @param page from 1 */
    ModelAndView of(Actor actor, Frame frame, ActionFilter filter, int page, Fields fields) {
        var found = list.of(filter, page, actor);
        var records =
                found.rows().stream().map(ActionList.Row::recordId).distinct().toList();
        String href = "/actions?" + filter.query() + "&page=";
        return new ModelAndView(
                "saferhub/actions/list",
                "page",
                new Page(
                        frame.withTitle("Actions"),
                        filter,
                        options.of(actor),
                        views.of(ActionListController.LIST, actor),
                        found,
                        options.colleagues(records, actor),
                        new Paging(page, ActionList.SIZE, found.total(), found.capped(), href),
                        fields.value("held-day").isEmpty() ? fields.withDate("held", actor.today()) : fields,
                        actor.today(),
                        files.links(actor, "/actions?" + filter.query()),
                        actor.may(Permission.WORK_ACTION)));
    }
}
