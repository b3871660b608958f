package uk.saferhub.people.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.people.PersonFile;
import uk.saferhub.people.entry.Links;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Shows households and groups: all, one, and those of somebody. */
@Controller
class GroupController {

    record ListPage(
            Frame frame,
            Fields fields,
            List<Choice> kinds,
            List<Group> groups,
            boolean more,
            boolean mayAdd,
            Words words) {}

    /** @param fields of the form that was posted with wrong words; empty else */
    record Page(
            Frame frame,
            Group group,
            Fields fields,
            List<Detail> rows,
            List<Groups.Member> members,
            List<Links.Link> links,
            boolean mayManage) {

        String path() {
            return "/groups/" + group.reference();
        }
    }

    record Memberships(Frame frame, PersonFile.Shown person, List<Groups.In> in, boolean mayManage, Words words) {}

    private final Groups groups;
    private final Links links;
    private final PersonFile people;

    GroupController(Groups groups, Links links, PersonFile people) {
        this.groups = groups;
        this.links = links;
        this.people = people;
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/groups")
    ModelAndView list(Frame frame, Actor actor, @RequestParam(defaultValue = "") String kind) {
        Optional<GroupKind> chosen = Arrays.stream(GroupKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        List<Group> found = groups.newest(chosen.orElse(null), actor);
        var page = new ListPage(
                frame.withTitle("Households and groups"),
                Fields.empty().with("kind", kind),
                kinds(),
                found.stream().limit(Groups.MOST_SHOWN).toList(),
                found.size() > Groups.MOST_SHOWN,
                actor.may(Permission.MANAGE_CASE),
                Words.of(GroupController.class));
        return new ModelAndView("saferhub/people/groups/list", "page", page);
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/groups/{reference}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, groups.named(reference, actor), Fields.empty(), HttpStatus.OK);
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/people/{reference}/groups")
    ModelAndView memberships(Frame frame, Actor actor, @PathVariable String reference) {
        PersonFile.Shown person = people.shown(reference, "/groups", actor);
        var page = new Memberships(
                frame.withTitle("Household and groups of " + person.reference()),
                person,
                groups.of(person.id(), actor),
                actor.may(Permission.MANAGE_CASE, person.realmId()),
                Words.of(GroupController.class));
        return new ModelAndView("saferhub/people/groups/memberships", "page", page);
    }

    static List<Choice> kinds() {
        var words = Words.of(GroupController.class);
        return Arrays.stream(GroupKind.values())
                .map(kind -> Choice.of(kind.name(), words.of(kind)))
                .toList();
    }

    ModelAndView page(Frame frame, Actor actor, Group group, Fields fields, HttpStatus status) {
        var words = Words.of(GroupController.class);
        List<Groups.Member> members = groups.members(group.id(), actor);
        long named = members.stream().filter(one -> one.until() == null).count();
        String number =
                group.number().isEmpty() ? "" : words.text("number", group.number(), Dates.day(group.seenOn()), named);
        var rows = List.of(
                Detail.of("Kind", words.of(group.kind())),
                Detail.of("How many", number),
                Detail.of("About how old", group.ages()),
                Detail.of("Where", group.place()),
                Detail.of("Description", group.words()),
                Detail.of("Entered by", group.holder()));
        var page = new Page(
                frame.withTitle(words.of(group.kind()) + " " + group.reference()),
                group,
                fields,
                rows,
                members,
                links.of(group.id(), actor),
                actor.may(Permission.MANAGE_CASE, group.realmId()));
        return new ModelAndView("saferhub/people/groups/show", Map.of("page", page), status);
    }
}
