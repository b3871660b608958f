package uk.saferhub.complaints.again;

import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_NOTICE;
import static uk.saferhub.access.Permission.READ_PERSON;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Words;

/** Who and where come again across cases, complaints and notices: one table. */
@Controller
class AgainController {

    private static final String PATH = "/complaints/repeats/across";
    private static final int USUAL = 12;
    private static final List<Integer> MONTHS = List.of(3, 6, USUAL, 24);
    private static final Words WORDS = Words.of(AgainController.class);

    /** @param since the first day that counts. @param left what the reader's role leaves out, as sentences */
    record Page(
            Frame frame, Fields fields, LocalDate since, Again.@Nullable Kind kind, List<Again.Row> rows, List<String> left) {

        String kind(Again.Row row) {
            return WORDS.of(row.kind());
        }

        /** Nought where nothing of the sort was counted is a nought; where it cannot be, it is a dash. */
        String role(Again.Row row, int cases) {
            return row.kind() == Again.Kind.PERSON ? String.valueOf(cases) : "–";
        }

        List<Choice> kinds() {
            return Arrays.stream(Again.Kind.values())
                    .map(one -> Choice.of(one, WORDS.of(one)))
                    .toList();
        }

        List<Choice> months() {
            return MONTHS.stream()
                    .map(one -> Choice.of(one, one + " months"))
                    .toList();
        }

        List<Link> chosen() {
            return kind == null
                    ? List.of()
                    : List.of(Link.to(WORDS.of(kind), PATH + "?months=" + fields.value("months")));
        }

        boolean cut() {
            return rows.size() == Again.MOST;
        }
    }

    private final Again again;

    AgainController(Again again) {
        this.again = again;
    }

    @GetMapping(PATH)
    @Requires(
            value = READ_COMPLAINT,
            also = {READ_CASE, READ_NOTICE, READ_PERSON})
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        Again.Kind kind = fields.read().choice("kind", Again.Kind.class, WORDS.text("wrong.kind"));
        Integer months = fields.read().number("months", WORDS.text("wrong.months"));
        int back = months == null || !MONTHS.contains(months) ? USUAL : months;
        fields.with("months", back);
        LocalDate since = actor.today().minusMonths(back).plusDays(1);
        var page = new Page(
                frame.withTitle(WORDS.text("title")),
                fields,
                since,
                kind,
                again.since(kind, since, actor),
                left(actor));
        return new ModelAndView("saferhub/complaints/again/across", "page", page);
    }

    /** What a reader cannot know must not look like nought. */
    private static List<String> left(Actor actor) {
        return java.util.stream.Stream.of(READ_CASE, READ_NOTICE, READ_PERSON)
                .filter(kind -> !actor.may(kind))
                .map(kind -> WORDS.text("left." + kind.name()))
                .toList();
    }
}
