package uk.saferhub.people.premises;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.people.entry.Grounds;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Enters a place in the index. */
@Controller
class AddPremisesController {

    record Page(Frame frame, Fields fields, List<Choice> kinds, List<Choice> realms) {}

    private final AddPremises add;
    private final Grounds grounds;

    AddPremisesController(AddPremises add, Grounds grounds) {
        this.add = add;
        this.grounds = grounds;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/premises/new")
    ModelAndView form(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty(), HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/premises/new")
    ModelAndView add(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var place = PremisesForm.read(fields);
        var seat = grounds.chosen(fields, actor);
        if (place.isEmpty() || seat.isEmpty()) return page(frame, actor, fields, HttpStatus.BAD_REQUEST);
        var area = grounds.area(seat.get(), place.get().wardCode());
        var entry = add.add(place.get(), seat.get().realmId(), area, actor);
        return new ModelAndView("redirect:/premises/" + entry.reference());
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, HttpStatus status) {
        var words = Words.of(AddPremisesController.class);
        List<Choice> kinds = Arrays.stream(PremisesKind.values())
                .map(kind -> Choice.of(kind.name(), words.of(kind)))
                .toList();
        var page = new Page(frame.withTitle("Add a place"), fields, kinds, grounds.choices(actor));
        return new ModelAndView("saferhub/people/premises/add", Map.of("page", page), status);
    }
}
