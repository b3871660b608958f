package uk.saferhub.crimedata.catalogue;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What came of a data set, that its supply ceased or began again, and where its series breaks. */
@Controller
class SupplyController {

    private final CatalogueController pages;
    private final KeepCatalogue keep;
    private final BreakChoices choices;

    SupplyController(CatalogueController pages, KeepCatalogue keep, BreakChoices choices) {
        this.pages = pages;
        this.keep = keep;
        this.choices = choices;
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/deliveries")
    ModelAndView delivered(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        DataSet set = pages.mine(actor, id);
        Fields fields = Fields.of(posted);
        KeepCatalogue.Came came = DeliveryForm.read(actor, fields);
        if (came == null) return refused(frame, actor, set, fields);
        keep.received(actor, set, came);
        return done(set);
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/supply")
    ModelAndView supply(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        DataSet set = pages.mine(actor, id);
        Fields fields = Fields.of(posted);
        KeepCatalogue.Changed changed = SupplyForm.read(actor, fields, pages.others(actor, set));
        if (changed == null) return refused(frame, actor, set, fields);
        keep.supply(actor, set, changed);
        return done(set);
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/breaks")
    ModelAndView breaks(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        DataSet set = pages.mine(actor, id);
        Fields fields = Fields.of(posted);
        SeriesBreak series = choices.of(actor, set).read(fields, BreakScope.EVERYTHING);
        if (series == null) return refused(frame, actor, set, fields);
        keep.breaks(actor, set, series);
        return done(set);
    }

    private ModelAndView refused(Frame frame, Actor actor, DataSet set, Fields fields) {
        ModelAndView view = pages.show(frame, actor, set, fields);
        view.setStatus(HttpStatus.BAD_REQUEST);
        return view;
    }

    private static ModelAndView done(DataSet set) {
        return new ModelAndView("redirect:/data/sets/" + set.id());
    }
}
