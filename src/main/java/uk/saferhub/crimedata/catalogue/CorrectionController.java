package uk.saferhub.crimedata.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.catalogue.CorrectCatalogue.Reason;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Correcting or withdrawing a delivery, a change of supply or a break of a data set: each with a reason. */
@Controller
class CorrectionController {

    /**
     * One thing that can be put right.
     *
     * @param what as the address has it: deliveries, supply or breaks
     * @param mayCorrect why it may not be corrected, though it may be withdrawn
     */
    record Page(
            Frame frame,
            Fields fields,
            DataSet set,
            String what,
            UUID id,
            int version,
            Decision mayCorrect,
            List<Choice> others,
            BreakForm form,
            List<Choice> areas) {

        String address() {
            return "/data/sets/" + set.id() + "/corrections/" + what + "/" + id;
        }

        String title() {
            return switch (what) {
                case "deliveries" -> "Put right what came";
                case "supply" -> "Put right a change of the supply";
                default -> "Put right a break in the series";
            };
        }
    }

    private final CatalogueController pages;
    private final DataSetHistory history;
    private final BreakChoices choices;
    private final CorrectCatalogue correct;

    CorrectionController(
            CatalogueController pages, DataSetHistory history, BreakChoices choices, CorrectCatalogue correct) {
        this.pages = pages;
        this.history = history;
        this.choices = choices;
        this.correct = correct;
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/data/sets/{id}/corrections/{what}/{thing}")
    ModelAndView show(
            Frame frame, Actor actor, @PathVariable String id, @PathVariable String what, @PathVariable String thing) {
        CatalogueThing found = CatalogueThing.of(history, pages.mine(actor, id), what, thing);
        return page(frame, actor, found, found.filled(), HttpStatus.OK);
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/corrections/{what}/{thing}")
    ModelAndView correct(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @PathVariable String what,
            @PathVariable String thing,
            @RequestParam MultiValueMap<String, String> posted) {
        CatalogueThing found = CatalogueThing.of(history, pages.mine(actor, id), what, thing);
        Fields fields = Fields.of(posted);
        Reason reason = reason(fields, "reason");
        boolean read = reason != null && corrected(actor, found, fields, reason);
        return read ? done(found.set()) : page(frame, actor, found, fields, HttpStatus.BAD_REQUEST);
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/corrections/{what}/{thing}/withdrawal")
    ModelAndView withdraw(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @PathVariable String what,
            @PathVariable String thing,
            @RequestParam MultiValueMap<String, String> posted) {
        CatalogueThing found = CatalogueThing.of(history, pages.mine(actor, id), what, thing);
        Fields fields = Fields.of(posted);
        Reason reason = reason(fields, "why");
        if (reason == null) {
            Fields again = found.filled().with("why", fields.value("why"));
            fields.errors().forEach(again::error);
            return page(frame, actor, found, again, HttpStatus.BAD_REQUEST);
        }
        if (found.delivery() != null) correct.withdraw(actor, found.set(), found.delivery(), reason);
        else if (found.change() != null) correct.withdraw(actor, found.set(), found.change(), reason);
        else correct.withdraw(actor, found.set(), found.broken(), reason);
        return done(found.set());
    }

    /** @return false where the words are wrong, which the fields then say */
    private boolean corrected(Actor actor, CatalogueThing thing, Fields fields, Reason reason) {
        if (thing.delivery() != null) {
            var came = DeliveryForm.read(actor, fields);
            if (came != null) correct.delivery(actor, thing.set(), thing.delivery(), came, reason);
        } else if (thing.change() != null) {
            var changed = SupplyForm.read(actor, fields, pages.others(actor, thing.set()));
            if (changed != null) correct.supply(actor, thing.set(), thing.change(), changed, reason);
        } else {
            var was = thing.broken().series().scope();
            var series = choices.of(actor, thing.set()).read(fields, was);
            if (series != null) correct.series(actor, thing.set(), thing.broken(), series, reason);
        }
        return fields.ok();
    }

    /** Null where it is missing, which the fields then say. */
    static @Nullable Reason reason(Fields fields, String name) {
        String words = fields.read().required(name, 400, "Enter why");
        Integer read = fields.read().number("version", "Open the page again");
        return fields.error(name) == null && read != null ? new Reason(read, words) : null;
    }

    private ModelAndView page(Frame frame, Actor actor, CatalogueThing thing, Fields fields, HttpStatus status) {
        BreakForm form = thing.broken() == null ? BreakForm.NONE : choices.of(actor, thing.set());
        Page page = new Page(
                frame.withMarking("OFFICIAL"),
                fields,
                thing.set(),
                thing.what(),
                thing.id(),
                thing.version(),
                thing.delivery() == null ? Decision.allowed() : CorrectCatalogue.mayCorrect(thing.delivery()),
                thing.change() == null ? List.of() : pages.others(actor, thing.set()),
                form,
                thing.broken() == null
                        ? List.of()
                        : form.areas(thing.broken().series().scope().area()));
        ModelAndView view = new ModelAndView("saferhub/crimedata/catalogue/correct", "page", page);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView done(DataSet set) {
        return new ModelAndView("redirect:/data/sets/" + set.id());
    }
}
