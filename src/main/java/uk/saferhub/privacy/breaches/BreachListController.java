package uk.saferhub.privacy.breaches;

import static uk.saferhub.access.Permission.READ_RIGHTS;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.privacy.Narrowed;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Paging;

/** The register of breaches and its numbers. */
@Controller
class BreachListController {

    record Page(Frame frame, Fields fields, Instant now, List<Link> chosen, List<BreachList.Row> rows, Paging paging) {

        List<Choice> standings() {
            return BreachWords.choices(Standing.class);
        }

        List<Choice> kinds() {
            return BreachWords.choices(BreachKind.class);
        }

        String stands(BreachList.Row row) {
            return row.standing() == Standing.WAITS
                    ? "To be told or not " + BreachClock.standing(now, row.dueAt())
                    : BreachWords.of(row.standing());
        }
    }

    record Numbers(Frame frame, List<BreachList.Number> numbers) {

        static String href(BreachList.Number number, Standing standing) {
            return BreachList.REGISTER
                    .of(standing, number.kind(), number.year())
                    .address();
        }
    }

    private final BreachList list;

    BreachListController(BreachList list) {
        this.list = list;
    }

    @GetMapping("/data-breaches")
    @Requires(READ_RIGHTS)
    ModelAndView list(
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "1") int page) {
        Fields fields = Fields.of(posted);
        Narrowed<Standing, BreachKind> asked = BreachList.REGISTER.read(fields);
        int at = Math.clamp(page, 1, 10_000);
        List<BreachList.Row> rows = list.of(actor, asked, at);
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        var shown = new Page(
                frame.withTitle("Data breaches"),
                fields.with("standing", asked.stands()),
                actor.now(),
                asked.chosen(BreachWords::of),
                rows,
                asked.paging(at, BreachList.A_PAGE, total));
        return new ModelAndView("saferhub/privacy/breaches/list", "page", shown);
    }

    @GetMapping("/data-breaches/numbers")
    @Requires(READ_RIGHTS)
    ModelAndView numbers(Actor actor, Frame frame) {
        var page = new Numbers(frame.withTitle("Data breaches in numbers"), list.numbers(actor));
        return new ModelAndView("saferhub/privacy/breaches/numbers", "page", page);
    }
}
