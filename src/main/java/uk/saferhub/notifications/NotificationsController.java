package uk.saferhub.notifications;

import java.util.List;
import java.util.stream.IntStream;
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

    record Page(Frame frame, List<Notifications.Told> told, Fields fields) {

        boolean isAnyUnread() {
            return told.stream().anyMatch(Notifications.Told::unread);
        }

        List<Choice> hours() {
            return HOURS;
        }

        String why(Notifications.Told one) {
            return WORDS.of(one.call()).replace("{0}", one.stepName() == null ? "" : one.stepName());
        }
    }

    private final Notifications notifications;
    private final Outbox outbox;

    NotificationsController(Notifications notifications, Outbox outbox) {
        this.notifications = notifications;
        this.outbox = outbox;
    }

    @Bean
    static Place notificationsPlace() {
        return new Place(MenuPart.MY_WORK, 2, "Notifications", "/notifications", Permission.READ_ACTION);
    }

    @GetMapping("/notifications")
    @Requires(value = Permission.READ_HOME, also = Permission.READ_ACTION)
    ModelAndView show(Actor actor, Frame frame) {
        MailPreference mail = outbox.preference(actor.accountId());
        Fields fields = Fields.empty()
                .with("pace", mail.pace())
                .with("from", mail.quietFrom())
                .with("until", mail.quietUntil());
        return page(actor, frame, fields, HttpStatus.OK);
    }

    @PostMapping("/notifications/read")
    @Requires(value = Permission.READ_HOME, also = Permission.READ_ACTION)
    String read(Actor actor) {
        notifications.read(actor);
        return "redirect:/notifications";
    }

    @PostMapping("/notifications/preferences")
    @Requires(value = Permission.READ_HOME, also = Permission.READ_ACTION)
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
        var page = new Page(frame.withTitle("Notifications"), notifications.of(actor), fields);
        return new ModelAndView("saferhub/notifications/show", java.util.Map.of("page", page), status);
    }
}
