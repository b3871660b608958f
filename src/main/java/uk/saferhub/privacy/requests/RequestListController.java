package uk.saferhub.privacy.requests;

import static uk.saferhub.access.Permission.HANDLE_RIGHTS;
import static uk.saferhub.access.Permission.READ_RIGHTS;

import java.time.LocalDate;
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

/** The register of requests and its numbers. */
@Controller
class RequestListController {

    /** @param chosen each way in which the list is narrowed, its address without it */
    record Page(
            Frame frame,
            Fields fields,
            LocalDate today,
            List<Link> chosen,
            List<RequestList.Row> rows,
            Paging paging,
            boolean mayHandle) {

        List<Choice> kinds() {
            return RequestWords.choices(RequestKind.class);
        }

        List<Choice> states() {
            return RequestWords.choices(State.class);
        }
    }

    record Numbers(Frame frame, List<RequestList.Number> numbers) {

        static String href(RequestList.Number number, State state) {
            return RequestList.REGISTER.of(state, number.kind(), number.year()).address();
        }
    }

    private final RequestList list;

    RequestListController(RequestList list) {
        this.list = list;
    }

    @GetMapping("/information-requests")
    @Requires(value = READ_RIGHTS, also = HANDLE_RIGHTS)
    ModelAndView list(
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "1") int page) {
        Fields fields = Fields.of(posted);
        Narrowed<State, RequestKind> asked = RequestList.REGISTER.read(fields);
        int at = Math.clamp(page, 1, 10_000);
        List<RequestList.Row> rows = list.of(actor, asked, at);
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        var shown = new Page(
                frame.withTitle("Information requests"),
                fields.with("state", asked.stands()),
                actor.today(),
                asked.chosen(RequestWords::of),
                rows,
                asked.paging(at, RequestList.A_PAGE, total),
                actor.may(HANDLE_RIGHTS));
        return new ModelAndView("saferhub/privacy/requests/list", "page", shown);
    }

    @GetMapping("/information-requests/numbers")
    @Requires(READ_RIGHTS)
    ModelAndView numbers(Actor actor, Frame frame) {
        var page = new Numbers(frame.withTitle("Information requests in numbers"), list.numbers(actor));
        return new ModelAndView("saferhub/privacy/requests/numbers", "page", page);
    }
}
