package uk.saferhub.crimedata.exchange;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** What the quarterly exchange came to: totals by set, agency and quarter. */
@Controller
class TotalsController {

    private static final int BACK = 20;

    /** Which quarters stand side by side: the one that is asked for, the one before it, and the same a year before. */
    private static final List<Integer> BEFORE = List.of(0, 1, 4);

    /** @param shown the quarter that was chosen, the one before and the same a year before */
    record Page(
            Frame frame, Fields fields, List<Quarter> choices, TotalsTable shown, ExchangeBars bars, List<Link> files) {

        Quarter quarter() {
            return shown.quarters().getFirst();
        }

        List<Choice> quarters() {
            return choices.stream()
                    .map(each -> Choice.of(each.key(), each.words()))
                    .toList();
        }
    }

    private final ExchangeTotals totals;
    private final Catalogue catalogue;
    private final ListFiles files;

    TotalsController(ExchangeTotals totals, Catalogue catalogue, ListFiles files) {
        this.catalogue = catalogue;
        this.totals = totals;
        this.files = files;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/exchange/totals")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        List<Quarter> choices = Quarter.before(actor.today(), BACK);
        Quarter quarter = choices.stream()
                .filter(each -> each.key().equals(fields.value("quarter")))
                .findFirst()
                .orElse(choices.getFirst());
        fields.with("quarter", quarter.key());
        List<Quarter> quarters = BEFORE.stream()
                .map(back -> new Quarter(quarter.from().minusMonths(3L * back)))
                .toList();
        TotalsTable shown =
                TotalsTable.of(quarters, totals.since(actor, quarters.getLast().from()));
        return files.answer(asked, actor, frame, () -> file(shown)).orElseGet(() -> {
            Page page = new Page(
                    frame.withTitle("Totals of the exchange").withMarking("OFFICIAL"),
                    fields,
                    choices,
                    shown,
                    new ExchangeBars(shown, catalogue.exchangeBreaks(actor)),
                    files.links(actor, "/data/exchange/totals?quarter=" + quarter.key()));
            return new ModelAndView("saferhub/crimedata/exchange/totals", "page", page);
        });
    }

    private static ListTable<TotalsTable.Row> file(TotalsTable shown) {
        List<ListColumn<TotalsTable.Row>> columns = new ArrayList<>();
        columns.add(ListColumn.of("Set", TotalsTable.Row::family));
        columns.add(ListColumn.of("Agency", TotalsTable.Row::agency));
        columns.add(ListColumn.of("Category", row -> row.category() == null ? "all" : row.category()));
        for (int i = 0; i < shown.quarters().size(); i++) {
            int at = i;
            columns.add(ListColumn.of(
                    shown.quarters().get(i).words(),
                    row -> row.counts().get(at) == null
                            ? "Not delivered"
                            : row.counts().get(at)));
        }
        return new ListTable<>(
                "Totals of the exchange", shown.quarters().getFirst().words(), columns, shown.rows());
    }
}
