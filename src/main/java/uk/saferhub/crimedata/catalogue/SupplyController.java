package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What came of a data set, that its supply ceased or began again, and where its series breaks. */
@Controller
class SupplyController {

    private final CatalogueController pages;
    private final KeepCatalogue keep;

    SupplyController(CatalogueController pages, KeepCatalogue keep) {
        this.pages = pages;
        this.keep = keep;
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/deliveries")
    ModelAndView delivered(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        DataSet set = mine(actor, id);
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        LocalDate from = read.requiredDate("period-from", "Enter the first day that it covers");
        LocalDate to = read.requiredDate("period-to", "Enter the last day that it covers");
        LocalDate received = read.requiredDate("received", "Enter the day on which it came");
        read.atMost("delivery-note", 400);
        if (from != null && to != null && to.isBefore(from))
            fields.error("period-to", "The last day must not be before the first");
        if (received != null && received.isAfter(actor.today()))
            fields.error("received", "The day must not be in the future");
        if (!fields.ok() || from == null || to == null || received == null) return refused(frame, actor, set, fields);
        keep.received(actor, set, new KeepCatalogue.Came(from, to, received, null, read.text("delivery-note")));
        return done(set);
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/supply")
    ModelAndView supply(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        DataSet set = mine(actor, id);
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        String became = read.required("became", "Choose whether it ceased or began again");
        LocalDate on = read.requiredDate("on", "Enter since when");
        // What has not happened yet would stop the chasing today.
        if (on != null && on.isAfter(actor.today())) fields.error("on", "Enter a day up to today");
        String effect = read.required("effect", 1000, "Enter what it does to series of figures");
        DataSet substitute = substitute(actor, set, fields);
        if (!fields.ok() || on == null) return refused(frame, actor, set, fields);
        keep.supply(actor, set, became.equals("ceased"), on, substitute, effect);
        return done(set);
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/breaks")
    ModelAndView breaks(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        DataSet set = mine(actor, id);
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        LocalDate on = read.requiredDate("break", "Enter the first day of the new way");
        String what = read.required("what", 60, "Enter in a few words what changed");
        String caveat = read.required("caveat", 400, "Enter the sentence for captions");
        if (!fields.ok() || on == null) return refused(frame, actor, set, fields);
        keep.breaks(actor, set, new SeriesBreak(on, what, caveat));
        return done(set);
    }

    /** A data set that one sees and may keep; of another's catalogue there is nothing. */
    private DataSet mine(Actor actor, String id) {
        DataSet set = pages.one(actor, id);
        if (!actor.may(Permission.IMPORT_CRIME, set.realmId())) throw new NotFound();
        return set;
    }

    private @Nullable DataSet substitute(Actor actor, DataSet set, Fields fields) {
        String id = fields.value("substitute");
        if (id.isEmpty()) return null;
        DataSet other = pages.one(actor, id);
        if (!other.realmId().equals(set.realmId())) throw new NotFound();
        return other;
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
