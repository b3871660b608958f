package uk.saferhub.strategy;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;
import static uk.saferhub.strategy.Strategies.SHELF;

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

/** The routes of strategies, what they support and how they are measured. */
@Controller
@RequestMapping("/strategy")
class StrategyController {

    private final RegisterPages pages;

    StrategyController(RegisterPages pages) {
        this.pages = pages;
    }

    @Bean
    static Shelf strategyShelf() {
        return SHELF;
    }

    @Bean
    static Place strategyPlace() {
        return new Place(MenuPart.PARTNERSHIP, 70, "Strategy", "/strategy/strategies", READ_STRATEGY);
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
    @Requires(RECORD_STRATEGY)
    ModelAndView form(Frame frame, Actor actor, @PathVariable Map<String, String> at) {
        return pages.form(frame, actor, SHELF, at);
    }

    @PostMapping({"/{register}/new", "/{register}/{reference}/withdrawal"})
    @Requires(RECORD_STRATEGY)
    ModelAndView record(
            Frame frame,
            Actor actor,
            @PathVariable Map<String, String> at,
            @RequestParam MultiValueMap<String, String> posted) {
        return pages.record(frame, actor, SHELF, at, posted);
    }
}
