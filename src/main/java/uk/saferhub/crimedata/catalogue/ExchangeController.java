package uk.saferhub.crimedata.catalogue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The quarterly exchange of section 17A: who has sent what, and taking in what was sent. */
@Controller
class ExchangeController {

    private static final int QUARTERS = 6;
    private static final int LARGEST = 10_000_000;

    /** What stands of one set for one quarter. @param late whether it should have come by now and has not */
    record Stand(String quarter, String words, boolean late) {}

    /** @param stands one for each quarter */
    record Row(DataSet set, List<Stand> stands) {}

    /** @param wrong why a file was refused, line by line */
    record Page(
            Frame frame, Fields fields, List<Quarter> quarters, List<Row> rows, List<String> wrong, boolean mayChange) {

        List<Choice> sets() {
            return rows.stream()
                    .map(row -> Choice.of(
                            row.set().id(), row.set().name() + ", " + row.set().supplier()))
                    .toList();
        }

        List<Choice> periods() {
            return quarters.stream()
                    .map(quarter -> Choice.of(quarter.key(), quarter.words()))
                    .toList();
        }

        long late() {
            return rows.stream()
                    .flatMap(row -> row.stands().stream())
                    .filter(Stand::late)
                    .count();
        }
    }

    private final Catalogue catalogue;
    private final DataSetHistory history;
    private final KeepCatalogue keep;

    ExchangeController(Catalogue catalogue, DataSetHistory history, KeepCatalogue keep) {
        this.catalogue = catalogue;
        this.history = history;
        this.keep = keep;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/exchange")
    ModelAndView show(Frame frame, Actor actor) {
        return show(frame, actor, Fields.empty(), List.of());
    }

    /** A file is taken in whole or not at all: a row that could tell who somebody is must not come in with the others. */
    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/exchange")
    ModelAndView add(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Fields fields = Fields.empty().with("set", set).with("quarter", quarter);
        DataSet of = exchanges(actor).stream()
                .filter(each -> each.id().toString().equals(set))
                .findFirst()
                .orElse(null);
        Quarter period = Quarter.before(actor.today(), QUARTERS).stream()
                .filter(each -> each.key().equals(quarter))
                .findFirst()
                .orElse(null);
        if (of == null) fields.error("set", "Choose whose set it is");
        if (period == null) fields.error("quarter", "Choose the quarter");
        if (file == null || file.isEmpty()) fields.error("file", "Choose the file");
        else if (file.getSize() > LARGEST) fields.error("file", "The file must be smaller than 10 MB");
        if (!fields.ok() || of == null || period == null || file == null)
            return refused(frame, actor, fields, List.of());
        if (!actor.may(Permission.IMPORT_CRIME, of.realmId())) throw new NotFound();
        ExchangeFile read = ExchangeFile.read(
                file.getBytes(),
                ExchangeSet.named(of.exchangeSet() == null ? "" : of.exchangeSet())
                        .orElseThrow(),
                period);
        if (!read.wrong().isEmpty()) {
            return refused(
                    frame,
                    actor,
                    fields.error("file", "Nothing was taken in: see what is wrong with the file"),
                    read.wrong());
        }
        var came = new KeepCatalogue.Came(
                period.from(), period.to(), actor.today(), (long) read.totals().size(), "Imported");
        keep.totals(of, keep.received(actor, of, came), read.totals());
        return new ModelAndView("redirect:/data/sets/" + of.id());
    }

    private ModelAndView refused(Frame frame, Actor actor, Fields fields, List<String> wrong) {
        ModelAndView view = show(frame, actor, fields, wrong);
        view.setStatus(HttpStatus.BAD_REQUEST);
        return view;
    }

    private ModelAndView show(Frame frame, Actor actor, Fields fields, List<String> wrong) {
        List<Quarter> quarters = Quarter.before(actor.today(), QUARTERS);
        List<DataSet> sets = exchanges(actor);
        var came = history.first(
                sets.stream().map(DataSet::id).toList(), quarters.getLast().from());
        List<Row> rows = new ArrayList<>();
        for (DataSet set : sets) {
            rows.add(new Row(
                    set,
                    quarters.stream()
                            .map(quarter -> stand(set, quarter, came, actor.today()))
                            .toList()));
        }
        Page page = new Page(
                frame.withTitle("The quarterly exchange").withMarking("OFFICIAL"),
                fields,
                quarters,
                rows,
                wrong,
                actor.may(Permission.IMPORT_CRIME));
        return new ModelAndView("saferhub/crimedata/catalogue/exchange", "page", page);
    }

    private List<DataSet> exchanges(Actor actor) {
        return catalogue.all(actor).stream()
                .filter(set -> set.family() == DataSet.Family.SECTION_17A)
                .toList();
    }

    static Stand stand(DataSet set, Quarter quarter, List<DataSetHistory.Delivery> came, LocalDate today) {
        if (quarter.from().isBefore(set.firstFrom())) return new Stand(quarter.words(), "Not asked for", false);
        LocalDate received = came.stream()
                .filter(delivery -> delivery.dataSetId().equals(set.id())
                        && !delivery.periodFrom().isAfter(quarter.from())
                        && !delivery.periodTo().isBefore(quarter.to()))
                .map(DataSetHistory.Delivery::receivedOn)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (received != null) {
            return new Stand(
                    quarter.words(),
                    "Came " + Dates.day(received) + (received.isAfter(quarter.dueOn()) ? ", late" : ""),
                    false);
        }
        if (set.ceasedOn() != null && !set.ceasedOn().isAfter(quarter.to()))
            return new Stand(quarter.words(), "Ceased", false);
        return quarter.dueOn().isBefore(today)
                ? new Stand(quarter.words(), "Not sent: due " + Dates.day(quarter.dueOn()), true)
                : new Stand(quarter.words(), "Due " + Dates.day(quarter.dueOn()), false);
    }
}
