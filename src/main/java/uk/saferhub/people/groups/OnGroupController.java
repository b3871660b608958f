package uk.saferhub.people.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.PersonFile;
import uk.saferhub.people.entry.Grounds;
import uk.saferhub.people.entry.Links;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Enters households and groups, names their members, and links them to records. */
@Controller
class OnGroupController {

    record Page(Frame frame, Fields fields, List<Choice> kinds, List<Choice> realms) {}

    private final GroupController pages;
    private final Groups groups;
    private final AddGroup add;
    private final PersonFile people;
    private final Links links;
    private final Grounds grounds;

    OnGroupController(
            GroupController pages, Groups groups, AddGroup add, PersonFile people, Links links, Grounds grounds) {
        this.pages = pages;
        this.groups = groups;
        this.add = add;
        this.people = people;
        this.links = links;
        this.grounds = grounds;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/groups/new")
    ModelAndView form(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty().withDate("seen", actor.today()), HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/groups/new")
    ModelAndView add(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var group = GroupForm.read(fields, actor.today());
        var seat = grounds.chosen(fields, actor);
        if (group.isEmpty() || seat.isEmpty()) return page(frame, actor, fields, HttpStatus.BAD_REQUEST);
        var entry = add.add(group.get(), seat.get().realmId(), seat.get().areaId(), actor);
        return new ModelAndView("redirect:/groups/" + entry.reference());
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/groups/{reference}/people")
    ModelAndView name(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Group group = groups.named(reference, actor);
        Fields fields = Fields.of(posted);
        Optional<PersonEntry> person = people.typed(fields, "person", group.realmId(), actor);
        String source = fields.read().required("source", 200, "Enter who says so");
        LocalDate from = fields.read().date("from", "Enter a real date, or leave it empty");
        if (from != null && from.isAfter(actor.today())) fields.error("from", "Enter a day that has been");
        if (!fields.ok()) return pages.page(frame, actor, group, fields, HttpStatus.BAD_REQUEST);
        add.name(group.entry(), person.orElseThrow(), source, from, actor);
        return back(group);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/groups/{reference}/people/{id}/end")
    ModelAndView leave(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        Group group = groups.named(reference, actor);
        add.leave(group, id, actor);
        return back(group);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/groups/{reference}/records")
    ModelAndView link(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Group group = groups.named(reference, actor);
        Fields fields = Fields.of(posted);
        return links.typed(fields, group.entry(), actor)
                ? back(group)
                : pages.page(frame, actor, group, fields, HttpStatus.BAD_REQUEST);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/groups/{reference}/records/{id}/end")
    ModelAndView end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        Group group = groups.named(reference, actor);
        links.end(group.entry(), id, actor);
        return back(group);
    }

    private static ModelAndView back(Group group) {
        return new ModelAndView("redirect:/groups/" + group.reference());
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, HttpStatus status) {
        var page = new Page(
                frame.withTitle("Add a household or group"), fields, GroupController.kinds(), grounds.choices(actor));
        return new ModelAndView("saferhub/people/groups/add", Map.of("page", page), status);
    }
}
