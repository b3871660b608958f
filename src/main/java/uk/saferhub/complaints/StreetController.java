package uk.saferhub.complaints;

import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;
import static uk.saferhub.complaints.StreetWork.SHELF;

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
import uk.saferhub.registers.RegisterPages;
import uk.saferhub.registers.Shelf;
import uk.saferhub.web.Frame;

/** The routes of what teams do in the street. */
@Controller
@RequestMapping("/street")
class StreetController {

    private final RegisterPages pages;

    StreetController(RegisterPages pages) {
        this.pages = pages;
    }

    @Bean
    static Shelf streetShelf() {
        return SHELF;
    }

    @Bean
    static Place streetPlace() {
        return new Place(MenuPart.STREET, 52, "Street work", "/street/patrols", READ_COMPLAINT);
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

    /** Said apart, since an operation has a page of its own under an address that would take "new" for a reference. */
    @GetMapping("/operations/new")
    @Requires(RECORD_COMPLAINT)
    ModelAndView begin(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> filled) {
        return pages.form(frame, actor, SHELF, Map.of("register", "operations"), filled);
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
