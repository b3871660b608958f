package uk.saferhub.notices;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.configuration.Settings;
import uk.saferhub.notices.NoticeList.Asked;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Paging;

/** The list of notices. */
@Controller
class NoticesController {

    record Page(
            Frame frame,
            Fields fields,
            List<NoticeList.Row> rows,
            Labels labels,
            List<Choice> types,
            List<Choice> teams,
            List<Choice> states,
            Paging paging,
            boolean mayIssue) {}

    private final NoticeList list;
    private final Desktop desktop;

    NoticesController(NoticeList list, Desktop desktop) {
        this.list = list;
        this.desktop = desktop;
    }

    @GetMapping("/notices")
    @Requires(Permission.READ_NOTICE)
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        Asked asked = new Asked(
                blank(read.text("type")),
                blank(read.text("team")),
                read.choice("state", NoticeState.class, "Choose a state from the list"),
                read.date("from", "Enter a real date to begin with"),
                read.date("to", "Enter a real date to end with"),
                Math.max(1, java.util.Objects.requireNonNullElse(read.number("page", "Page"), 1)));
        Settings settings = desktop.settings(actor);
        List<NoticeList.Row> rows = list.of(asked, actor.sight());
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        var page = new Page(
                frame.withTitle("Notices"),
                fields,
                rows,
                new Labels(settings),
                settings.noticeTypes().stream()
                        .map(t -> Choice.of(t.code(), t.label()))
                        .toList(),
                settings.teams().stream()
                        .map(t -> Choice.of(t.code(), t.name()))
                        .toList(),
                Arrays.stream(NoticeState.values())
                        .map(s -> Choice.of(s, Labels.state(s)))
                        .toList(),
                new Paging(asked.page(), NoticeList.SIZE, total, false, href(posted)),
                actor.may(Permission.ISSUE_NOTICE));
        return new ModelAndView("saferhub/notices/list", "page", page);
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String href(MultiValueMap<String, String> posted) {
        var address = UriComponentsBuilder.fromPath("/notices");
        posted.forEach((name, values) -> {
            if (!name.equals("page")) address.queryParam(name, values);
        });
        return address.queryParam("page", "").encode().toUriString().replaceFirst("page=?$", "page=");
    }
}
