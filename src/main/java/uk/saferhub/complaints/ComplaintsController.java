package uk.saferhub.complaints;

import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_REPORTER;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;
import static uk.saferhub.complaints.Complaints.SHELF;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.people.HarmedIn;
import uk.saferhub.people.chronology.Appearance;
import uk.saferhub.registers.RegisterPages;
import uk.saferhub.registers.Shelf;
import uk.saferhub.search.Said;
import uk.saferhub.search.Titled;
import uk.saferhub.web.Frame;

/** The routes of complaints and of what is passed on: names, mediation, removal requests, tension. */
@Controller
@RequestMapping("/complaints")
class ComplaintsController {

    private final RegisterPages pages;

    ComplaintsController(RegisterPages pages) {
        this.pages = pages;
    }

    @Bean
    static Shelf complaintsShelf() {
        return SHELF;
    }

    @Bean
    static Titled complaintsFound() {
        return new Titled("Complaints", "/complaints/received/", READ_COMPLAINT, "complaint_found_label", "complaint");
    }

    @Bean
    static Said complaintsSaid() {
        return Said.ofRecords(
                "What complaints say",
                "/complaints/received/",
                READ_COMPLAINT,
                "complaint_word",
                "complaint_said_label");
    }

    /** Who made a complaint and how they are reached, as it was written down and as the index has them; as on its page. */
    @Bean
    static HarmedIn reportersOfComplaints() {
        return new HarmedIn(READ_COMPLAINT, READ_REPORTER, """
            select r.id as record_id, c.reporter_person_id as person_id, w.word
            from complaint c join entry_label r on r.id = c.id join entry_owner_label n on n.id = c.id
            cross join lateral (values (c.reporter), (c.contact)) as w (word)
            where c.id = any (:records::uuid[]) and not %1$s and not %2$s
            """);
    }

    /** Who made complaints, where somebody has said so. */
    @Bean
    static Appearance complaintsOfPeople() {
        return new Appearance(List.of(), List.of(new Appearance.Masked(READ_REPORTER, READ_COMPLAINT, List.of("""
            select c.reporter_person_id, e.id, e.realm_id, e.area_id, 'complaint', e.reference, c.received_on,
                   'Made a complaint', c.place, o.organisation_id
            from complaint c join entry_label e using (id) join entry_owner_label o on o.id = e.id
            where c.reporter_person_id is not null
            """))));
    }

    @Bean
    static Place complaintsPlace() {
        return new Place(MenuPart.STREET, 50, "Complaints", "/complaints/received", READ_COMPLAINT);
    }

    @GetMapping({"/{register}", "/{register}/{reference}"})
    @Requires(READ_COMPLAINT)
    ModelAndView read(
            Frame frame,
            Actor actor,
            @PathVariable Map<String, String> at,
            @RequestParam MultiValueMap<String, String> asked) {
        return pages.read(frame, actor, SHELF, at, asked);
    }

    @GetMapping("/{register}/new")
    @Requires(RECORD_COMPLAINT)
    ModelAndView form(
            Frame frame,
            Actor actor,
            @PathVariable Map<String, String> at,
            @RequestParam MultiValueMap<String, String> filled) {
        return pages.form(frame, actor, SHELF, at, filled);
    }

    /** Words that the list is narrowed to. */
    @PostMapping("/{register}/words")
    @Requires(READ_COMPLAINT)
    ModelAndView seek(
            Actor actor, @PathVariable Map<String, String> at, @RequestParam MultiValueMap<String, String> posted) {
        return pages.seek(actor, SHELF, at, posted);
    }

    /** How the list is narrowed, kept under a name. */
    @PostMapping("/{register}/views")
    @Requires(READ_COMPLAINT)
    ModelAndView keep(
            Frame frame,
            Actor actor,
            @PathVariable Map<String, String> at,
            @RequestParam MultiValueMap<String, String> posted) {
        return pages.keep(frame, actor, SHELF, at, posted);
    }

    @PostMapping({"/{register}/new", "/{register}/{reference}/withdrawal"})
    @Requires(value = RECORD_COMPLAINT, also = READ_CASE)
    ModelAndView record(
            Frame frame,
            Actor actor,
            @PathVariable Map<String, String> at,
            @RequestParam MultiValueMap<String, String> posted) {
        return pages.record(frame, actor, SHELF, at, posted);
    }
}
