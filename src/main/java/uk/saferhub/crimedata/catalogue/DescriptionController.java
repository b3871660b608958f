package uk.saferhub.crimedata.catalogue;

import java.util.List;
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
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.catalogue.CorrectCatalogue.Reason;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Correcting how a data set is described, or withdrawing it from the catalogue. */
@Controller
class DescriptionController {

    /** @param mayWithdraw why it may not */
    record Page(Frame frame, Fields fields, DataSet set, SetForm form, Decision mayWithdraw) {

        String address() {
            return "/data/sets/" + set.id() + "/description";
        }
    }

    private final CatalogueController pages;
    private final CorrectCatalogue correct;
    private final CrimeData crime;

    DescriptionController(CatalogueController pages, CorrectCatalogue correct, CrimeData crime) {
        this.pages = pages;
        this.correct = correct;
        this.crime = crime;
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/data/sets/{id}/description")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String id) {
        return page(frame, pages.mine(actor, id), null, HttpStatus.OK);
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/description")
    ModelAndView correct(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        DataSet set = pages.mine(actor, id);
        Fields fields = Fields.of(posted);
        Reason reason = CorrectionController.reason(fields, "reason");
        KeepCatalogue.Described described = form().read(fields);
        if (described == null || reason == null) return page(frame, set, fields, HttpStatus.BAD_REQUEST);
        correct.set(actor, set, described, reason);
        return new ModelAndView("redirect:/data/sets/" + set.id());
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/withdrawal")
    ModelAndView withdraw(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        DataSet set = pages.mine(actor, id);
        Fields fields = Fields.of(posted);
        Reason reason = CorrectionController.reason(fields, "why");
        if (reason == null) {
            Fields again = form().filled(set);
            fields.errors().forEach(again::error);
            return page(frame, set, again, HttpStatus.BAD_REQUEST);
        }
        correct.withdraw(actor, set, reason);
        return new ModelAndView("redirect:/data");
    }

    private SetForm form() {
        return new SetForm(List.copyOf(crime.forces().values()));
    }

    private ModelAndView page(Frame frame, DataSet set, @Nullable Fields typed, HttpStatus status) {
        SetForm form = form();
        ModelAndView view = new ModelAndView(
                "saferhub/crimedata/catalogue/description",
                "page",
                new Page(
                        frame.withTitle("Put right: " + set.name()).withMarking("OFFICIAL"),
                        typed == null ? form.filled(set) : typed,
                        set,
                        form,
                        correct.mayWithdraw(set)));
        view.setStatus(status);
        return view;
    }
}
