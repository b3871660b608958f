package uk.saferhub.assessments;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_ANALYSIS;
import static uk.saferhub.assessments.AnalystWork.SHELF;

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

/** The routes of emerging issues, requests and profiles. */
@Controller
@RequestMapping("/analyst")
class AnalystController {

    private final RegisterPages pages;

    AnalystController(RegisterPages pages) {
        this.pages = pages;
    }

    @Bean
    static Shelf analystShelf() {
        return SHELF;
    }

    @Bean
    static Place analystPlace() {
        return new Place(MenuPart.FIGURES, 72, "Analyst", "/analyst/issues", READ_STRATEGY);
    }

    @GetMapping({"/{register}", "/{register}/{reference}"})
    @Requires(READ_STRATEGY)
    ModelAndView read(
            Frame frame,
            Actor actor,
            @PathVariable Map<String, String> at,
            @RequestParam MultiValueMap<String, String> asked) {
        return pages.read(frame, actor, SHELF, at, asked);
    }

    @GetMapping("/{register}/new")
    @Requires(RECORD_ANALYSIS)
    ModelAndView form(Frame frame, Actor actor, @PathVariable Map<String, String> at) {
        return pages.form(frame, actor, SHELF, at);
    }

    @PostMapping({"/{register}/new", "/{register}/{reference}/withdrawal"})
    @Requires(RECORD_ANALYSIS)
    ModelAndView record(
            Frame frame,
            Actor actor,
            @PathVariable Map<String, String> at,
            @RequestParam MultiValueMap<String, String> posted) {
        return pages.record(frame, actor, SHELF, at, posted);
    }
}
