package uk.saferhub.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.access.Requires;
import uk.saferhub.referrals.ReferralList.View;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
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
            List<Link> files) {}

    private static final List<ListColumn<ReferralList.Row>> COLUMNS = List.of(
            ListColumn.of("Reference", ReferralList.Row::reference),
            ListColumn.of("About", ReferralList.Row::title),
            ListColumn.of("From", ReferralList.Row::organisation),
            ListColumn.of("To", ReferralList.Row::hub),
            ListColumn.of("Received", row -> row.receivedAt().toInstant()),
            ListColumn.of("Status", row -> Words.of(ListController.class).of(row.status())),
            ListColumn.of("Decide by", row -> row.status().decided() ? null : row.decideBy()));

    private final ReferralList list;
    private final ListFiles files;

    ListController(ReferralList list, ListFiles files) {
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
        boolean hub = actor.seats().stream().anyMatch(seat -> seat.reach() == Reach.WHOLE_REALM);
        View view = view(asked, hub ? View.WAITING : View.OURS);
        return files.answer(words, actor, frame, () -> file(view, actor))
                .orElseGet(() -> page(frame, actor, view, Math.max(1, number)));
    }

    private ListTable<ReferralList.Row> file(View view, Actor actor) {
        String narrowed = Words.of(ListController.class).of(view);
        return new ListTable<>("Referrals", narrowed, COLUMNS, list.rows(view, 1, ListFiles.MOST, actor));
    }

    private ModelAndView page(Frame frame, Actor actor, View view, int page) {
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
                files.links(actor, path(view)));
        return new ModelAndView("saferhub/referrals/list", "page", shown);
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
        return "/referrals?view=" + view.name().toLowerCase(Locale.UK);
    }
}
