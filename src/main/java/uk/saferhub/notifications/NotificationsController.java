package uk.saferhub.notifications;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** What one is told of, and how one wants to be written to. */
@Controller
class NotificationsController {

    static final Words WORDS = Words.of(NotificationsController.class);

    private static final List<Choice> HOURS = IntStream.range(0, 24)
            .mapToObj(hour -> Choice.of(hour, "%02d:00".formatted(hour)))
            .toList();

    /** One line. @param what with a link, @param why in words */
    record Line(String what, String href, String why, Instant toldAt, boolean unread) {}

    record Page(Frame frame, List<Line> told, Fields fields) {

        boolean isAnyUnread() {
            return told.stream().anyMatch(Line::unread);
        }

        List<Choice> hours() {
            return HOURS;
        }
    }

    private final Notifications notifications;
    private final Callings callings;
    private final Outbox outbox;

    NotificationsController(Notifications notifications, Callings callings, Outbox outbox) {
        this.callings = callings;
        this.notifications = notifications;
        this.outbox = outbox;
    }

    @Bean
    static Place notificationsPlace() {
        return new Place(MenuPart.MY_WORK, 2, "Notifications", "/notifications", Permission.READ_ACTION);
    }

    @GetMapping("/notifications")
    @Requires(
            value = Permission.READ_HOME,
            also = {
                Permission.READ_ACTION,
                Permission.READ_RIGHTS,
                Permission.READ_FIGURE,
                Permission.REVIEW_ACCESS,
                Permission.BAR_READER
            },
            alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame) {
        MailPreference mail = outbox.preference(actor.accountId());
        Fields fields = Fields.empty()
                .with("pace", mail.pace())
                .with("from", mail.quietFrom())
                .with("until", mail.quietUntil());
        return page(actor, frame, fields, HttpStatus.OK);
    }

    @PostMapping("/notifications/read")
    @Requires(
            value = Permission.READ_HOME,
            also = {
                Permission.READ_ACTION,
                Permission.READ_RIGHTS,
                Permission.READ_FIGURE,
                Permission.REVIEW_ACCESS,
                Permission.BAR_READER
            },
            alsoRecords = true)
    String read(Actor actor) {
        notifications.read(actor);
        return "redirect:/notifications";
    }

    @PostMapping("/notifications/preferences")
    @Requires(
            value = Permission.READ_HOME,
            also = {
                Permission.READ_ACTION,
                Permission.READ_RIGHTS,
                Permission.READ_FIGURE,
                Permission.REVIEW_ACCESS,
                Permission.BAR_READER
            },
            alsoRecords = true)
    ModelAndView prefer(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        var pace = read.requiredChoice("pace", MailPreference.Pace.class, "Choose how often we write to you");
        Integer from = hour(fields, "from");
        Integer until = hour(fields, "until");
        if (pace == null || from == null || until == null) return page(actor, frame, fields, HttpStatus.BAD_REQUEST);
        outbox.prefer(actor.accountId(), new MailPreference(pace, from, until));
        return new ModelAndView("redirect:/notifications");
    }

    private static @org.jspecify.annotations.Nullable Integer hour(Fields fields, String name) {
        Integer hour = fields.read().number(name, "Choose an hour");
        if (hour == null || hour < 0 || hour > 23) {
            fields.error(name, "Choose an hour");
            return null;
        }
        return hour;
    }

    private ModelAndView page(Actor actor, Frame frame, Fields fields, HttpStatus status) {
        var page = new Page(frame.withTitle("Notifications"), lines(actor), fields);
        return new ModelAndView("saferhub/notifications/show", java.util.Map.of("page", page), status);
    }

    /** The newest of both kinds. */
    private List<Line> lines(Actor actor) {
        return Stream.concat(
                        notifications.of(actor).stream().map(NotificationsController::line),
                        callings.of(actor).stream().map(NotificationsController::line))
                .sorted(Comparator.comparing(Line::toldAt).reversed())
                .limit(Notifications.MOST)
                .toList();
    }

    private static Line line(Notifications.Told one) {
        String why = WORDS.of(one.call()).replace("{0}", one.stepName() == null ? "" : one.stepName());
        return new Line(one.what(), "/actions/" + one.reference(), why, one.toldAt(), one.unread());
    }

    private static Line line(Callings.Told one) {
        String what = WORDS.of(one.why());
        return new Line(what, one.href(), one.reference() == null ? "" : one.reference(), one.toldAt(), one.unread());
    }
}
