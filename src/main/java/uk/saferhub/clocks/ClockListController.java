package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Paging;
import uk.saferhub.web.Words;

/** What runs out, and when? */
@Controller
class ClockListController {

    private static final Words WORDS = Words.of(ClockListController.class);

    record Page(Frame frame, Fields fields, LocalDate today, List<ClockList.Row> rows, Paging paging) {

        List<Choice> views() {
            return choices(ClockList.View.values());
        }

        List<Choice> kinds() {
            return choices(ClockKind.values());
        }

        String what(ClockList.Row row) {
            return ClockPages.what(row.kind());
        }

        private static List<Choice> choices(Enum<?>[] constants) {
            return Arrays.stream(constants)
                    .map(one -> Choice.of(one.name(), WORDS.of(one)))
                    .toList();
        }
    }

    private final ClockList list;

    ClockListController(ClockList list) {
        this.list = list;
    }

    @GetMapping("/clocks")
    @Requires(
            value = Permission.READ_HOME,
            also = {Permission.READ_REFERRAL, Permission.READ_CASE, Permission.READ_COMPLAINT})
    ModelAndView list(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        var read = fields.read();
        var chosen = read.choice("state", ClockList.View.class, "");
        var view = chosen == null ? ClockList.View.ALL : chosen;
        var kind = read.choice("kind", ClockKind.class, "");
        Integer typed = read.number("page", "");
        int number = typed == null || typed < 1 || typed > 1000 ? 1 : typed;
        var rows = list.of(actor, view, kind, number);
        String href = "/clocks?state=" + view + (kind == null ? "" : "&kind=" + kind) + "&page=";
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        var shown = Fields.empty().with("state", view).with("kind", kind);
        var page = new Page(
                frame.withTitle("Clocks"),
                shown,
                actor.today(),
                rows,
                new Paging(number, ClockList.SIZE, total, false, href));
        return new ModelAndView("saferhub/clocks/list", Map.of("page", page));
    }
}
