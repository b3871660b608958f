package uk.saferhub.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeepList;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.access.Requires;
import uk.saferhub.referrals.ReferralList.View;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.ListQuery;
import uk.saferhub.web.Paging;
import uk.saferhub.web.Words;

/** Which referrals wait for us, and how do ours stand? */
@Controller
class ListController {

    record Page(
            Frame frame,
            View view,
            List<Link> views,
            List<ReferralList.Row> rows,
            Paging paging,
            boolean mayRefer,
            boolean mayPause,
            LocalDate today,
            Words words,
            List<Link> files,
            KeepList.Kept kept) {}

    private static final String PATH = "/referrals";

    private static final List<ListColumn<ReferralList.Row>> COLUMNS = List.of(
            ListColumn.fixed("Reference", ReferralList.Row::reference),
            ListColumn.of("About", ReferralList.Row::title),
            ListColumn.fixed("From", ReferralList.Row::organisation),
            ListColumn.fixed("To", ReferralList.Row::hub),
            ListColumn.of("Received", row -> row.receivedAt().toInstant()),
            ListColumn.fixed("Status", row -> Words.of(ListController.class).of(row.status())),
            ListColumn.of("Decide by", row -> row.status().decided() ? null : row.decideBy()));

    private final ReferralList list;
    private final ListFiles files;
    private final KeepList kept;

    ListController(ReferralList list, ListFiles files, KeepList kept) {
        this.kept = kept;
        this.list = list;
        this.files = files;
    }

    @Requires(Permission.READ_REFERRAL)
    @GetMapping("/referrals")
    ModelAndView show(
            Frame frame,
            Actor actor,
            @RequestParam(name = "view", defaultValue = "") String asked,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam MultiValueMap<String, String> words) {
        View view = view(asked.isEmpty() ? lastOf(actor) : asked, usual(actor));
        if (!asked.isEmpty()) kept.keep(PATH, query(view), actor);
        return files.answer(words, actor, frame, () -> file(view, actor))
                .orElseGet(() -> page(frame, actor, view, Math.max(1, number), Fields.empty()));
    }

    /** Which list it is, kept under a name. */
    @Requires(Permission.READ_REFERRAL)
    @PostMapping("/referrals/views")
    ModelAndView keep(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = ListQuery.read(Fields.of(posted).value("filter"));
        View view = view(fields.value("view"), usual(actor));
        Fields naming = kept.keep(PATH, posted, query(view), actor);
        return naming.ok() ? new ModelAndView("redirect:" + path(view)) : page(frame, actor, view, 1, naming);
    }

    private String lastOf(Actor actor) {
        return ListQuery.read(kept.last(PATH, actor).orElse("")).value("view");
    }

    private static View usual(Actor actor) {
        boolean hub = actor.seats().stream().anyMatch(seat -> seat.reach() == Reach.WHOLE_REALM);
        return hub ? View.WAITING : View.OURS;
    }

    private ListTable<ReferralList.Row> file(View view, Actor actor) {
        String narrowed = Words.of(ListController.class).of(view);
        return new ListTable<>(
                "Referrals", narrowed, COLUMNS, list.rows(view, 1, ListFiles.MOST, actor), ReferralList.Row::id);
    }

    private ModelAndView page(Frame frame, Actor actor, View view, int page, Fields naming) {
        int total = list.count(view, actor);
        var shown = new Page(
                frame.withTitle("Referrals"),
                view,
                links(view),
                list.rows(view, page, actor),
                new Paging(
                        page,
                        ReferralList.SIZE,
                        Math.min(total, ReferralList.MOST_COUNTED),
                        total > ReferralList.MOST_COUNTED,
                        path(view) + "&page="),
                actor.may(Permission.MAKE_REFERRAL),
                actor.may(Permission.TRIAGE_REFERRAL),
                actor.today(),
                Words.of(ListController.class),
                files.links(actor, path(view)),
                kept.of(frame, PATH, query(view), naming, actor));
        return new ModelAndView(
                "saferhub/referrals/list", Map.of("page", shown), naming.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private static View view(String asked, View otherwise) {
        for (View view : View.values()) if (view.name().equalsIgnoreCase(asked)) return view;
        return otherwise;
    }

    private static List<Link> links(View chosen) {
        var links = new ArrayList<Link>();
        for (View view : View.values())
            links.add(new Link(Words.of(ListController.class).of(view), path(view), view == chosen));
        return links;
    }

    private static String path(View view) {
        return PATH + "?" + query(view);
    }

    private static String query(View view) {
        return "view=" + view.name().toLowerCase(Locale.UK);
    }
}
