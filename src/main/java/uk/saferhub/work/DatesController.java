package uk.saferhub.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.meetings.ComingMeetings;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The calendar of one's work (WRK-04): meetings, deadlines, reviews and what ends, by month, each under its reader's locks. */
@Controller
class DatesController {

    /** One line. @param verb what one does on that day: Meet, Review, Ends. @param href where it is done */
    record Entry(LocalDate on, String verb, String what, String href) {}

    /** @param fields as the list is narrowed: whose, what, months. @param full whether more is due than is shown */
    record Page(Frame frame, Fields fields, LocalDate today, Map<YearMonth, List<Entry>> months, boolean full) {}

    private final Due due;
    private final ComingMeetings meetings;

    DatesController(Due due, ComingMeetings meetings) {
        this.due = due;
        this.meetings = meetings;
    }

    @Bean
    static Place calendarPlace() {
        return new Place(MenuPart.MY_WORK, 3, "Calendar", "/calendar/dates", Permission.READ_HOME);
    }

    @GetMapping("/calendar/dates")
    @Requires(
            value = Permission.READ_HOME,
            also = {
                Permission.MAKE_REFERRAL,
                Permission.READ_REFERRAL,
                Permission.TRIAGE_REFERRAL,
                Permission.SCORE_REFERRAL,
                Permission.READ_CASE,
                Permission.WORK_CASE,
                Permission.MANAGE_CASE,
                Permission.READ_ACTION,
                Permission.WORK_ACTION,
                Permission.READ_NOTICE,
                Permission.READ_ORDER,
                Permission.BAR_READER,
                Permission.DISCLOSE,
                Permission.RECORD_PANEL,
                Permission.READ_DISCLOSURE,
                Permission.READ_AGREEMENTS,
                Permission.REVIEW_ACCESS,
                Permission.HANDLE_RIGHTS,
                Permission.COLLATE_RECORDS,
                Permission.ISSUE_NOTICE,
                Permission.AUTHORISE_NOTICE,
                Permission.RECORD_ORDER,
                Permission.WRITE_REPORT,
                Permission.APPROVE_REPORT,
                Permission.PUBLISH_REPORT,
                Permission.READ_COMPLAINT,
                Permission.RECORD_COMPLAINT,
                Permission.RECORD_CHANNEL,
                Permission.IMPORT_CRIME,
                Permission.MAKE_BRIEFING,
                Permission.GIVE_PERCEPTION,
                Permission.READ_MEETING
            })
    ModelAndView show(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String months) {
        LocalDate until = actor.today().plusMonths(months.equals("1") ? 1 : months.equals("12") ? 12 : 3);
        var entries = new ArrayList<Entry>();
        if (!what.equals("work"))
            meetings.of(actor, until).stream()
                    .map(one -> new Entry(one.on(), "Meet", one.name(), one.path()))
                    .forEach(entries::add);
        List<Due.Item> items = what.equals("meetings")
                ? List.of()
                : due.ahead(actor, whose.equals("team") ? Due.Whose.TEAM : Due.Whose.MINE, until);
        items.stream()
                .map(item -> new Entry(item.dueOn(), item.verb(), item.what(), item.href()))
                .forEach(entries::add);
        var byMonth = entries.stream()
                .sorted(Comparator.comparing(Entry::on).thenComparing(Entry::what))
                .collect(Collectors.groupingBy(entry -> YearMonth.from(entry.on()), TreeMap::new, Collectors.toList()));
        Fields fields =
                Fields.empty().with("whose", whose).with("what", what).with("months", months.isEmpty() ? "3" : months);
        var page =
                new Page(frame.withTitle("Calendar"), fields, actor.today(), byMonth, items.size() == Due.MOST_AHEAD);
        return new ModelAndView("saferhub/work/dates", "page", page);
    }
}
