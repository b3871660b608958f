package uk.saferhub.analysis.extract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.saferhub.access.RecordKind;
import uk.saferhub.access.Requires;
import uk.saferhub.analysis.cohorts.CohortDesk;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The extracts that there are, and asking for one. */
@Controller
class ExtractsController {

    /** An extract is for a piece of work, and not for keeping. */
    static final int MOST_DAYS = 90;

    record ListPage(Frame frame, List<Extract> extracts, LocalDate today, boolean readsCases) {}

    record NewPage(Frame frame, Fields fields, CohortDesk.Choices choices, List<Choice> columns, List<Choice> bases) {

        List<Choice> leasts() {
            return List.of(Choice.of("5", "5 people"), Choice.of("10", "10 people"));
        }
    }

    private final CohortDesk desk;
    private final ExtractStore store;
    private final AskForExtract ask;

    ExtractsController(CohortDesk desk, ExtractStore store, AskForExtract ask) {
        this.desk = desk;
        this.store = store;
        this.ask = ask;
    }

    @Bean
    static RecordKind extractKind() {
        return new RecordKind(AskForExtract.KIND, Permission.ASK_EXTRACT, "/extracts/");
    }

    @Bean
    static Place extractPlace() {
        return new Place(MenuPart.CASEWORK, 32, "Extracts", "/extracts", Permission.ASK_EXTRACT);
    }

    @GetMapping("/extracts")
    @Requires(Permission.ASK_EXTRACT)
    ModelAndView list(Frame frame, Actor actor) {
        return new ModelAndView(
                "saferhub/analysis/extract/list",
                "page",
                new ListPage(
                        frame.withTitle("Extracts"), store.all(actor), actor.today(), actor.may(Permission.READ_CASE)));
    }

    @GetMapping("/extracts/new")
    @Requires(value = Permission.ASK_EXTRACT, also = Permission.READ_PERSON)
    ModelAndView form(Frame frame, Actor actor) {
        return page(
                frame,
                actor,
                Fields.empty().with("least", 5).withDate("until", actor.today().plusDays(30)));
    }

    @PostMapping("/extracts")
    @Requires(value = Permission.ASK_EXTRACT, also = Permission.READ_PERSON)
    ModelAndView ask(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        AskForExtract.Terms terms = terms(fields, actor.today());
        CohortDesk.Asked asked = desk.asked(fields, actor);
        if (!fields.ok() || terms == null) return page(frame, actor, fields);
        return new ModelAndView("redirect:" + ask.ask(asked, terms, actor));
    }

    private static AskForExtract.@Nullable Terms terms(Fields fields, LocalDate today) {
        var read = fields.read();
        String purpose = read.required("purpose", 1000, "Say what it is for");
        String recipient = read.required("recipient", 200, "Say who gets it");
        UUID agreement = read.id("agreement", "Choose the agreement that it rests on");
        if (agreement == null) fields.error("agreement", "Choose the agreement that it rests on");
        List<ExtractField> columns = fields.values("columns").stream()
                .map(ExtractField::named)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        if (columns.isEmpty()) fields.error("columns", "Choose what it says of each of them");
        LocalDate until = read.requiredDate("until", "Enter its last day");
        if (until != null && (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))))
            fields.error("until", "Choose a day within the next " + MOST_DAYS + " days");
        int least = fields.value("least").equals("10") ? 10 : 5;
        return agreement == null || until == null
                ? null
                : new AskForExtract.Terms(purpose, recipient, agreement, columns, least, until);
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields) {
        CohortDesk.Asked asked = desk.asked(fields, actor);
        var page = new NewPage(
                frame.withTitle("Ask for an extract"),
                fields,
                desk.choices(asked, actor),
                Arrays.stream(ExtractField.values())
                        .map(field -> Choice.of(field, field.label()))
                        .toList(),
                store.bases(asked.seat(), actor.today()).stream()
                        .map(basis -> Choice.of(basis.id(), basis.title()))
                        .toList());
        return new ModelAndView(
                "saferhub/analysis/extract/new",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
