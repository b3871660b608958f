package uk.saferhub.complaints;

import static uk.saferhub.access.Permission.READ_COMPLAINT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.registers.PackLists;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Street work of a period, counted, with what a count of contacts does not say. */
@Controller
class StreetTotalsController {

    /** @param labels what the pack calls codes of age groups and things */
    record Page(
            Frame frame,
            Fields fields,
            LocalDate from,
            LocalDate to,
            List<StreetTotals.Total> totals,
            List<Choice> labels) {

        String what(StreetTotals.Total total) {
            String part = labels.stream()
                    .filter(choice -> choice.value().equals(total.part()))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(total.part());
            return Words.of(Page.class).text("total." + total.kind(), part);
        }
    }

    private final StreetTotals totals;
    private final PackLists packs;

    StreetTotalsController(StreetTotals totals, PackLists packs) {
        this.totals = totals;
        this.packs = packs;
    }

    @GetMapping("/street/totals")
    @Requires(READ_COMPLAINT)
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        LocalDate to = day(fields, "to", actor.today());
        LocalDate from = day(fields, "from", YearMonth.from(to).minusMonths(11).atDay(1));
        fields.with("from", from).with("to", to);
        var labels = new java.util.ArrayList<Choice>();
        packs.of(actor, StreetWork.ENGAGEMENTS, READ_COMPLAINT).values().forEach(labels::addAll);
        packs.of(actor, StreetWork.SHIFTS, READ_COMPLAINT).values().forEach(labels::addAll);
        var page = new Page(
                frame.withTitle("Totals of street work"), fields, from, to, totals.of(actor, from, to), labels);
        return new ModelAndView(
                "saferhub/complaints/totals",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private static LocalDate day(Fields fields, String name, LocalDate otherwise) {
        String text = fields.read().text(name);
        try {
            return text.isEmpty() ? otherwise : Dates.asked(text);
        } catch (DateTimeParseException unreadable) {
            fields.error(name, "Enter a day like 2026-06-04");
            return otherwise;
        }
    }
}
