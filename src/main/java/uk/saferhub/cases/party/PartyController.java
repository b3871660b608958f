package uk.saferhub.cases.party;

import java.time.LocalDate;
import java.util.List;
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
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Side;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.kernel.Decision;
import uk.saferhub.people.PossibleMatch;
import uk.saferhub.people.entry.Links;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Who is in a case, in which role, and where it is. */
@Controller
class PartyController {

    /** A person in a role, as the page says it. */
    record Row(Party party, String role) {

        /** How the newest assessment stands; nothing is said of roles that have none. */
        String assessed() {
            if (party.band() != null) return party.band() + ", " + party.score();
            return party.side() == Side.NEITHER ? "" : "Not assessed";
        }

        String since() {
            LocalDate until = party.heldUntil();
            return "Since " + Dates.day(party.heldFrom()) + (until == null ? "" : ", until " + Dates.day(until));
        }
    }

    /**
     * @param mutual who is harmed here and said to cause harm too, as the beginning of a sentence; empty where nobody is
     * @param linked places, things and groups of the index, as far as the reader may know them
     * @param matches entries of the index that may be the person just added
     */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            List<Row> people,
            String mutual,
            List<PlaceStore.Place> places,
            List<Links.Link> linked,
            List<Choice> roles,
            boolean manage,
            Decision add,
            List<PossibleMatch> matches) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final PartyStore store;
    private final Choices choices;
    private final AddParty add;
    private final KnownPeople people;

    PartyController(
            CaseFile file, CaseHeads heads, PartyStore store, Choices choices, AddParty add, KnownPeople people) {
        this.file = file;
        this.heads = heads;
        this.store = store;
        this.choices = choices;
        this.add = add;
        this.people = people;
    }

    @GetMapping("/cases/{reference}/people")
    @Requires(value = Permission.READ_CASE, also = Permission.READ_PERSON)
    ModelAndView show(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam(name = "added", defaultValue = "") String added) {
        Fields fields = Fields.empty().withDate("from", actor.today()).withDate("since", actor.today());
        return page(actor, frame, reference, fields.with("added", added), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/people")
    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    ModelAndView addPerson(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        PersonForm person = PersonForm.read(fields, actor.today());
        String role = read.required("role", "Choose the role");
        LocalDate from = read.requiredDate("from", "Enter the first day in the role");
        if (!choices.has(CategorySet.PARTY_ROLE, role, file.open(reference, actor), actor))
            fields.error("role", "Choose the role");
        if (!fields.ok()) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        if (person.somebody() != null) {
            String added = add.newPerson(reference, person.somebody(), role, from, actor);
            return new ModelAndView("redirect:/cases/" + reference + "/people?added=" + added);
        }
        String known = person.reference();
        if (known == null || !add.person(reference, known, role, from, actor)) {
            fields.error("person", "There is nobody of this reference whom you may know");
            return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        }
        return back(reference);
    }

    @PostMapping("/cases/{reference}/people/{id}/end")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        add.endRole(reference, id, actor.today(), actor);
        return back(reference);
    }

    private static ModelAndView back(String reference) {
        return new ModelAndView("redirect:/cases/" + reference + "/people");
    }

    /** The page, with a form on it as it was sent. */
    ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        CaseHead head = heads.of(hubCase, "/people", actor);
        List<Row> rows = store.parties(hubCase, head.veil()).stream()
                .map(party -> new Row(party, choices.label(CategorySet.PARTY_ROLE, party.role(), hubCase, actor)))
                .toList();
        var page = new Page(
                frame.withTitle("People and places of " + hubCase.reference()),
                hubCase,
                head,
                fields,
                rows,
                Mutual.of(rows.stream()
                        .map(Row::party)
                        .filter(party -> !head.veil().holds(party.id()))
                        .toList()),
                store.places(hubCase.id()),
                people.linkedTo(hubCase.id(), actor),
                choices.of(CategorySet.PARTY_ROLE, hubCase, actor),
                hubCase.stored().isOpen() && actor.may(Permission.MANAGE_CASE, hubCase.realmId()),
                AddParty.mayAdd(head.veil()),
                people.matches(fields.value("added"), hubCase.realmId(), actor));
        return new ModelAndView("saferhub/cases/party/people", java.util.Map.of("page", page), status);
    }
}
